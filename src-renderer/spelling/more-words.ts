/*
 * Words that are right in British minutes and that the dictionary does not have: offices and short forms, words of
 * local government, prefixes that stand before a hyphen, and the counties, districts and boroughs of the country.
 */
export const MORE_WORDS: readonly string[] = `
Cllr Cllrs Mx Revd Ald Messrs eg ie nb
pre de un neo tri intra eco tele electro geo socio
nem vires rata se alia vis bona fide facto
actioned actioning advisor advisors acknowledgment benchmarked benchmarking byelaw byelaws clawback codesign
codesigned cooptee cooptees coproduced coproduction councilwide Covid curtilage cyber cybersecurity cycleway cycleways
decarbonisation decarbonise decarbonised disclosable dropdown dwellinghouse equalities extranet flytipped flytipping
focussed focusses focussing footway footways greenspace greenspaces hardstanding inclusivity insourced insourcing
judgment judgments livestream livestreamed livestreaming localism lockdown masterplan masterplanning masterplans
microgeneration microsite neurodivergent neurodiverse neurodiversity onboarding parished placemaking placeshaping
precepted precepting rateable reablement recusal recyclate redactions reprofile reprofiled reprofiling reskilling
rewilding ringfence ringfenced ringfencing rollout rooflight rooflights soffit stocktake stocktakes streetlighting
streetscene superfast theming timeframe timeframes unadopted unallocated underspend underspends underspent unparished
unredacted upskill upskilling videoconference vire vired virement virements webpage webpages wellbeing whistleblower
whistleblowing workplan workplans workstream workstreams
Bedfordshire Buckinghamshire Cambridgeshire Cumbria Derbyshire Gloucestershire Herefordshire Hertfordshire Humberside
Leicestershire Lincolnshire Merseyside Northamptonshire Northumberland Nottinghamshire Oxfordshire Rutland
Staffordshire Teesside Tyneside Warwickshire Wearside Westmorland Wiltshire
Adur Allerdale Arun Ashfield Aylesbury Babergh Banbury Banstead Barnet Barnsley Basildon Basingstoke Bassetlaw Bedford
Bexley Bicester Blaby Bolsover Bosworth Bracknell Braintree Breckland Brentwood Broadland Bromley Bromsgrove Broxbourne
Broxtowe Burnley Calderdale Cannock Carlisle Charnwood Chelmsford Cheltenham Cherwell Chichester Chorley Colchester
Congleton Corby Crawley Crewe Croydon Dacorum Dagenham Darlington Dartford Darwen Daventry Deane Doncaster Dunstable
Ealing Eastbourne Eastleigh Elmbridge Ely Enfield Epping Erewash Ewell Exeter Falmouth Fareham Fenland Folkestone
Fulham Furness Fylde Gateshead Gedling Gosport Grantham Gravesend Gravesham Grimsby Guildford Halton Hambleton
Hammersmith Harborough Haringey Harrogate Hartlepool Havant Havering Hertsmere Hillingdon Hinckley Holderness Horsham
Hounslow Humber Huntingdon Huntingdonshire Hyndburn Hythe Islington Kendal Kensington Kesteven Kirklees Knowsley
Lakeland Lambeth Lewes Lewisham Lichfield Lowestoft Luton Macclesfield Maidstone Maldon Malling Malvern
Margate Medway Mendip Mersey Middlesbrough Nantwich Newbury Newham Northallerton Oadby Oldham Ouse Pendle Penzance
Peterborough Purbeck Redbridge Redcar Redditch Reigate Ribble Rochdale Rochford Rossendale Rother Rotherham 
Rushcliffe Rushmoor Ryedale Salford Sandwell Scilly Scunthorpe Sedgemoor Sefton Selby Sevenoaks Shrewsbury Skipton
Solihull Southend Southwark Spelthorne Stevenage Stockport Stroud Sunderland Swale Swindon Tameside Tandridge Taunton
Teignbridge Telford Tendring Tewkesbury Thanet Thurrock Tonbridge Torbay Torridge Trafford Truro Tunbridge Tyne
Uttlesford Wakefield Walsall Waltham Wandsworth Warrington Watford Waverley Wealden Wellingborough Welwyn Weymouth
Wigan Wigston Wirral Witney Woking Wokingham Worthing Wrekin Wychavon Wycombe Wyre Yarmouth Yeovil
Aberystwyth Anglesey Blaenau Bridgend Carmarthenshire Ceredigion Conwy Cynon Denbighshire Flintshire Glamorgan Gwent
Gwynedd Merthyr Monmouthshire Pembrokeshire Powys Rhondda Taf Torfaen Tydfil Wrexham
Aberdeenshire Argyll Bute Clackmannanshire Dumfries Dunbartonshire Eilean Falkirk Inverclyde Inverness Kinross
Lanarkshire Lothian Renfrewshire Siar
Antrim Ards Armagh Banbridge Craigavon Derry Fermanagh Lisburn Mourne Newtownabbey Omagh Strabane
`
  .trim()
  .split(/\s+/);
