import type { SettingLeftOut } from './base-settings.ts';
import type { LeftOut } from './safe-part.ts';

/** Where something was left out. */
export type Place = 'header' | 'footer' | 'styles' | 'lists' | 'theme';

const PLACES: Readonly<Record<Place, string>> = {
  header: 'in its header',
  footer: 'in its footer',
  styles: 'in its styles',
  lists: 'in its lists',
  theme: 'in its theme',
};

/** What of a base did not come along, as it is told to whoever chose it. */
export function leftOutWords(left: LeftOut, place: Place): string {
  switch (left) {
    case 'picture':
      return `A picture ${PLACES[place]} is only linked to and not in the document itself, so it was left out.`;
    case 'object':
      return `An object ${PLACES[place]} that is no picture, such as a chart or an embedded file, was left out.`;
    case 'link':
      return `Links ${PLACES[place]} were left out; their words stay.`;
    case 'field':
      return `A field ${PLACES[place]} that takes something from elsewhere was left out; what it last showed stays.`;
    case 'change':
      return `Tracked changes ${PLACES[place]} were taken as accepted.`;
  }
}

/** What of the settings of a base did not come along. */
export function settingWords(left: SettingLeftOut): string {
  switch (left) {
    case 'template':
      return 'The template that it is attached to was left out; what it took from there before stays.';
    case 'mail-merge':
      return 'Its mail merge was left out.';
    case 'protection':
      return 'Its protection against changes was left out.';
  }
}

/** A picture that those who hear the document would know nothing of. */
export function unnamedPicture(place: Place): string {
  return `A picture ${PLACES[place]} has no alternative text. Add one in Word, for those who hear the document.`;
}
