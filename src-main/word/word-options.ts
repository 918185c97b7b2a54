import type { PageOptions } from '../../shared/layouts/page-options.ts';

/** How a Word file is made of a note; what is not given is as usual. */
export interface WordOptions extends Partial<PageOptions> {
  /** Who is named as the author in the file's properties; the product where not given. */
  readonly creator?: string;
  /** Whether the tags of the committee system stand in the file, hidden, for it to be uploaded there. */
  readonly hasMarkers?: boolean;
  /** Whether the file carries what it shows as a note, to come back as that note; so where not given. */
  readonly carriesNote?: boolean;
}
