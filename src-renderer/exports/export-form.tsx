import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Exporting, ExportPlan } from '../../shared/bridge/exporting.ts';
import { LAYOUTS, layoutOf } from '../../shared/layouts/layouts.ts';
import type { PageOptions } from '../../shared/layouts/page-options.ts';
import { USUAL_SENTENCE } from '../../shared/note/public-version.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { Choices } from '../ui/choices.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FORMATS, formatNames } from './format-names.ts';
import { NamePattern } from './name-pattern.tsx';

interface ExportFormProps {
  readonly wanted: Exporting;
  readonly plan: ExportPlan | null;
  readonly onChoose: (some: Partial<Exporting>) => void;
  readonly onBegin: () => void;
}

/** All that can be chosen of an export. Enter in a line of it begins. */
export function ExportForm({ wanted, plan, onChoose, onBegin }: ExportFormProps): ReactNode {
  const { kind } = formatNames(wanted.format);
  const layout = layoutOf(wanted.page.layout);
  const setPage = (some: Partial<PageOptions>): void => onChoose({ page: { ...wanted.page, ...some } });
  const beginAt = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
      onBegin();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in any of its lines, as in a form
    <div className="export-form" onKeyDown={beginAt}>
      <Select
        label="Format"
        choices={FORMATS}
        chosen={wanted.format}
        onChoose={(format) => onChoose({ format })}
      />
      {kind !== 'rows' && (
        <Select
          label="Layout"
          choices={LAYOUTS.map(({ id, name, words }) => ({ value: id, label: name, words }))}
          chosen={wanted.page.layout}
          onChoose={(id) => setPage({ layout: id })}
        />
      )}
      <Choices
        label="Version"
        choices={[
          { value: 'full', label: 'Full' },
          { value: 'public', label: 'Public, without exempt matter' },
        ]}
        chosen={wanted.isPublic ? 'public' : 'full'}
        onChoose={(version) => onChoose({ isPublic: version === 'public' })}
      />
      {wanted.isPublic && (
        <TextField
          label="In place of exempt matter"
          value={wanted.sentence}
          usual={USUAL_SENTENCE}
          onChange={(sentence) => onChoose({ sentence })}
        />
      )}
      {kind !== 'rows' && (
        <fieldset className="export-group">
          <legend>On the pages</legend>
          <CheckBox
            label="Marked as a draft"
            isOn={wanted.page.isDraft}
            onChange={(isDraft) => setPage({ isDraft })}
          />
          {layout.form !== 'register' && (
            <>
              <CheckBox
                label="Table of decisions at the end"
                isOn={wanted.page.hasDecisionsTable}
                onChange={(hasDecisionsTable) => setPage({ hasDecisionsTable })}
              />
              <CheckBox
                label="Table of actions at the end"
                isOn={wanted.page.hasActionsTable}
                onChange={(hasActionsTable) => setPage({ hasActionsTable })}
              />
            </>
          )}
          <CheckBox
            label="Line to sign"
            isOn={wanted.page.hasSignature}
            onChange={(hasSignature) => setPage({ hasSignature })}
          />
          {kind === 'word' && (
            <CheckBox
              label="Line numbers"
              isOn={wanted.page.hasLineNumbers}
              onChange={(hasLineNumbers) => setPage({ hasLineNumbers })}
            />
          )}
        </fieldset>
      )}
      {kind === 'word' && <WordChoices wanted={wanted} onChoose={onChoose} />}
      <Place wanted={wanted} plan={plan} onChoose={onChoose} />
    </div>
  );
}

/** What a Word file alone can have. */
function WordChoices({ wanted, onChoose }: Pick<ExportFormProps, 'wanted' | 'onChoose'>): ReactNode {
  const { bridge, ask } = usePage();
  async function chooseBase(): Promise<void> {
    const base = await ask(bridge.chooseBase());
    if (base) onChoose({ base });
  }
  const name = wanted.base?.split(/[\\/]/).at(-1);
  return (
    <fieldset className="export-group">
      <legend>In Word</legend>
      <CheckBox
        label="Comes back here with all its blocks"
        isOn={wanted.carriesNote}
        onChange={(carriesNote) => onChoose({ carriesNote })}
      />
      <CheckBox
        label="Hidden tags for the committee system"
        isOn={wanted.hasMarkers}
        onChange={(hasMarkers) => onChoose({ hasMarkers })}
      />
      <div className="export-place">
        <p className="export-path" title={wanted.base ?? undefined}>
          {name ? `Looks like “${name}”` : 'Looks as Minutewright sets it'}
        </p>
        {name && <Button label="As usual" onPress={() => onChoose({ base: null })} />}
        <Button label="Use a document…" onPress={() => void chooseBase()} />
      </div>
    </fieldset>
  );
}

/** The file that will be made, and where. */
function Place({ wanted, plan, onChoose }: Pick<ExportFormProps, 'wanted' | 'plan' | 'onChoose'>): ReactNode {
  const { bridge, ask } = usePage();
  const [isNamed] = useState(wanted.names !== '');
  const [isAsked, setAsked] = useState(false);
  const isNaming = isNamed || isAsked;
  // While a name is typed, the last one stands until the next is known.
  const [shown, setShown] = useState(plan);
  if (plan && plan !== shown) setShown(plan);
  async function chooseFolder(): Promise<void> {
    const folder = await ask(bridge.chooseExportFolder());
    if (folder) onChoose({ folder });
  }
  const place = (
    <div>
      <p className="export-name">{shown?.name ?? '…'}</p>
      <p className="export-path" title={shown?.folder}>
        {shown ? `in ${shown.folder}` : ' '}
      </p>
    </div>
  );
  return (
    <section className="export-group" aria-label="File">
      <h3>File</h3>
      {isNaming ? (
        <NamePattern names={wanted.names} takesFocus={isAsked} onChange={(names) => onChoose({ names })}>
          {place}
        </NamePattern>
      ) : (
        place
      )}
      <div className="export-place">
        {wanted.folder !== null && (
          <Button label="Beside the note" onPress={() => onChoose({ folder: null })} />
        )}
        <Button label="Another folder…" onPress={() => void chooseFolder()} />
        {!isNaming && <Button label="Name files otherwise…" onPress={() => setAsked(true)} />}
      </div>
    </section>
  );
}
