import { type FormEvent, useEffect, useId, useRef } from 'react';
import type { DayWindow } from './windows.ts';
import type { TimelineWords } from './words.ts';

/**
 * Two days to type; both are shown, with all between. Days in the wrong order are turned round. The fields follow the
 * window, but not one that the reader has begun to change.
 */
export function DateRange({
  value,
  words,
  onGo,
}: {
  value: DayWindow;
  words: TimelineWords;
  onGo: (window: DayWindow) => void;
}) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  const typed = useRef(new Set<EventTarget>());
  useEffect(() => {
    for (const [field, day] of [
      [first.current, value.from],
      [last.current, value.to],
    ] as const) {
      if (field !== null && !typed.current.has(field)) field.value = day;
    }
  }, [value.from, value.to]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const from = String(form.get('from'));
    const to = String(form.get('to'));
    if (from === '' || to === '') return;
    typed.current.clear();
    onGo(from <= to ? { from, to } : { from: to, to: from });
  };
  return (
    <form
      className="tl-dates"
      onSubmit={submit}
      onInput={({ target }) => typed.current.add(target)}
    >
      <label htmlFor={`${id}from`}>{words.say.from}</label>
      <input id={`${id}from`} name="from" type="date" required ref={first} />
      <label htmlFor={`${id}to`}>{words.say.to}</label>
      <input id={`${id}to`} name="to" type="date" required ref={last} />
      <button type="submit" className="tl-button">
        {words.say.go}
      </button>
    </form>
  );
}
