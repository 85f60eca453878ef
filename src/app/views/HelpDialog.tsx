import type { Language } from '../../model/date-words.ts';
import { usePage } from '../page.ts';
import { Dialog } from './Dialog.tsx';

type Props = { readonly onClose: () => void; readonly onLanguage: (language: Language) => void };

/** The keys, and the language of the interface. */
export function HelpDialog({ onClose, onLanguage }: Props) {
  const { words } = usePage();
  const { say } = words;
  return (
    <Dialog title={say.helpTitle} onClose={onClose}>
      <dl className="keys">
        {say.helpKeys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <fieldset className="segmented language">
        <legend>{say.language}</legend>
        {(['en', 'es'] as const).map((language) => (
          <button
            key={language}
            type="button"
            className="button"
            lang={language}
            aria-pressed={words.language === language}
            onClick={() => onLanguage(language)}
          >
            {say.languages[language]}
          </button>
        ))}
      </fieldset>
    </Dialog>
  );
}
