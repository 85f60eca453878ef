import { useEffect, useRef, useState } from 'react';

type Props = {
  /** How many events are shown. */
  readonly shown: string;
  readonly storyTitle: string;
  /** What is open beside the story; null for nothing. */
  readonly open: string | null;
  /** The reader's focus went there: they hear it without being told. */
  readonly focused: boolean;
};

/**
 * What changes on the page, told to those who do not see it: how many events the filters leave, and what was opened by
 * a step that left the focus where it was (Back, Next, a link in a frame). The tab is named after it as well.
 */
export function Announcer({ shown, storyTitle, open, focused }: Props) {
  const [opened, setOpened] = useState('');
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    setOpened(open === null || focused ? '' : open);
  }, [open, focused]);
  /** What the tab is named after. */
  const named = useRef(open);
  useEffect(() => {
    // A page made at build is named already; one that shows another story or place than it was made for is not.
    const bare = open !== null && document.title === storyTitle;
    if (named.current === open && !bare && document.title.includes(storyTitle)) return;
    // In a task of its own: the browser takes long over it, and nobody waits for it.
    const naming = setTimeout(() => {
      named.current = open;
      document.title = open === null ? storyTitle : `${open} – ${storyTitle}`;
    });
    return () => clearTimeout(naming);
  }, [open, storyTitle]);
  return (
    <>
      <p className="only-read" role="status">
        {shown}
      </p>
      <p className="only-read" role="status">
        {opened}
      </p>
    </>
  );
}
