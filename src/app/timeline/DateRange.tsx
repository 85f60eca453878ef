import { type FormEvent, useId } from 'react';
import type { DayWindow } from './windows.ts';
import type { TimelineWords } from './words.ts';

/** Two days to type; both are shown, with all between. Days in the wrong order are turned round. */
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
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const from = String(form.get('from'));
    const to = String(form.get('to'));
    if (from === '' || to === '') return;
    onGo(from <= to ? { from, to } : { from: to, to: from });
  };
  return (
    <form className="tl-dates" onSubmit={submit}>
      <label htmlFor={`${id}from`}>{words.say.from}</label>
      <input
        id={`${id}from`}
        name="from"
        type="date"
        required
        defaultValue={value.from}
        key={`f${value.from}`}
      />
      <label htmlFor={`${id}to`}>{words.say.to}</label>
      <input
        id={`${id}to`}
        name="to"
        type="date"
        required
        defaultValue={value.to}
        key={`t${value.to}`}
      />
      <button type="submit" className="tl-button">
        {words.say.go}
      </button>
    </form>
  );
}
