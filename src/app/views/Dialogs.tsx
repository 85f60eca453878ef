import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { siteOf } from '../../model/formats/address.ts';
import type { StoryEvent } from '../../model/story.ts';
import { chunkOf } from '../details.ts';
import { usePage } from '../page.ts';
import type { StoryIndex } from '../selectors.ts';
import type { App as AppActions } from '../store.ts';
import { formatView, INITIAL_VIEW, type View } from '../view.ts';
import { HelpDialog } from './HelpDialog.tsx';

/** Fetches what Share needs, so that it is there when the button is pressed. */
export const bringShare = () => import('./ShareDialog.tsx');

const ShareDialog = lazy(bringShare);

type Props = {
  readonly app: AppActions;
  readonly base: string;
  readonly index: StoryIndex;
  readonly view: View;
  readonly shown: readonly StoryEvent[];
};

/** The dialog that is open, if any. That one opens concerns no other part of the page: nothing else is drawn for it. */
export function Dialogs({ app, base, index, view, shown }: Props) {
  const dialog = useStore(app.store, (s) => s.dialog);
  const folder = useStore(app.store, (s) => s.pieces?.folder ?? null);
  const { language } = usePage().words;
  if (dialog === null) return null;
  if (dialog === 'help') {
    return <HelpDialog onClose={app.closeDialog} onLanguage={app.setLanguage} />;
  }
  const { place } = view;
  const alone = { ...INITIAL_VIEW, place, story: view.story };
  return (
    <Suspense fallback={null}>
      <ShareDialog
        context={{ story: index.story, site: siteOf(location.origin, base), language }}
        event={place.kind === 'event' ? (index.events.get(place.id) ?? null) : null}
        shown={shown}
        whole={
          folder === null
            ? null
            : { folder, events: index.story.events.length, pieces: piecesOf(index, shown) }
        }
        plainLink={absolute(formatView(alone, base))}
        viewLink={absolute(formatView({ ...view, embed: false }, base))}
        embedLink={absolute(formatView({ ...alone, embed: true }, base))}
        onClose={app.closeDialog}
      />
    </Suspense>
  );
}

/** How many pieces of a split story hold the evidence of these events. */
function piecesOf({ position }: StoryIndex, events: readonly StoryEvent[]): number {
  return new Set(events.map(({ id }) => chunkOf(position.get(id) ?? 0))).size;
}

function absolute(path: string): string {
  return new URL(path, location.origin).href;
}
