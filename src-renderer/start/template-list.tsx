import type { ReactNode } from 'react';
import { GridList, GridListItem, Text } from 'react-aria-components';
import type { Template } from '../../shared/bridge/data.ts';
import { usePage } from '../state/use-page.ts';

/** The templates that the program brings: arrow keys go through them, Enter begins a note. */
export function TemplateList({ templates }: { readonly templates: readonly Template[] }): ReactNode {
  const { bridge, askForNote } = usePage();
  return (
    <section className="start-section" aria-labelledby="templates-title">
      <h2 id="templates-title">Begin from a template</h2>
      <GridList
        aria-labelledby="templates-title"
        className="template-list"
        layout="grid"
        onAction={(id) => void askForNote(() => bridge.newFrom({ kind: 'template', id: String(id) }))}
      >
        {templates.map(({ id, name, words }) => (
          <GridListItem key={id} id={id} textValue={name} className="template-card">
            <span className="template-name">{name}</span>
            <Text slot="description" className="template-words">
              {words}
            </Text>
          </GridListItem>
        ))}
      </GridList>
    </section>
  );
}
