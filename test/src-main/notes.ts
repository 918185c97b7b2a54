/** A short note in the layout of the house: one entry with a decision and two actions. */
export const NOTE = `Note of last Ferries Board meeting
\tTitle:


\tFerries Board

\tDate:


\tThursday 24 October 2019

\tVenue:


\tQuay House, Eastmere

\t
\t


Attendance
An attendance list is attached as Appendix A to this note
\tItem
\tDecisions and actions
\tAction


<AI1>

\t1  
\tFares review
 
\t

\t
\tThe Chair introduced the paper.

Decision:

Members noted the paper.

Actions:

· Eve Lund to circulate the fares data by 30 November 2019.

· To write to the operator.


\t


</AI1>

<TRAILER_SECTION>

Appendix A -Attendance 

\tPosition/Role
\tCouncillor
\tAuthority

\t
\t
\t

\tChairman
\tCllr Ada Marlow
\tWoldham Borough Council


\tApologies
\tCllr Dee Winter
\tDalesmoor County Council

</TRAILER_SECTION>
`;

/** A note whose entry is closed by the tag of another. */
export const FAULTY_NOTE = NOTE.replace('</AI1>', '</AI2>');
