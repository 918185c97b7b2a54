import type { ReactNode } from 'react';
import { version } from '../../package.json';
import { usePage } from '../state/use-page.ts';
import { Dialog } from '../ui/dialog.tsx';
import './about-dialog.css';

/** What this program is. */
export function AboutDialog(): ReactNode {
  const { closeDialog } = usePage();
  return (
    <Dialog title="About Minutewright" size="small" onClose={closeDialog}>
      <div className="about">
        <p className="about-name">Minutewright</p>
        <p>Version {version}</p>
        <p>For people who take minutes: tagged notes in, finished Word files out.</p>
        <p className="about-small">
          Free software under the MIT licence. The licences of all that it is built on come with the program.
          It works without a network and sends nothing anywhere.
        </p>
      </div>
    </Dialog>
  );
}
