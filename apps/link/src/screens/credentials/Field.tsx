import type { CredentialField } from '@trackstar-link/contract/types';
import { useState, type InputHTMLAttributes } from 'react';
import { useMessages } from '../../i18n';
import { ChevronIcon, WarningIcon } from '../../ui/icons-later';
import styles from './Field.module.css';
import { Given, useGivenLanguage } from '../../ui/Given';
import { HelpLink } from './HelpLink';
import { fieldId } from './use-credentials';

interface Props {
  field: CredentialField;
  /** Absent where another field has shown the same link. */
  helpUrl: string | undefined;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** These are keys of another system: a password manager would save them as this site's login. */
const notALogin = {
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-lpignore': 'true',
  'data-protonpass-ignore': 'true',
  'data-form-type': 'other',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
} satisfies InputHTMLAttributes<HTMLInputElement> & Record<`data-${string}`, string>;

/** One field of a credential form, whatever its kind. */
export function Field({ field, helpUrl, value, error, onChange }: Props) {
  const messages = useMessages();
  const givenLanguage = useGivenLanguage();
  const id = fieldId(field.name);
  const hasHelp = field.help !== undefined || helpUrl !== undefined;
  const described = [error && `${id}-error`, hasHelp && `${id}-help`].filter(Boolean).join(' ');
  const control = {
    id,
    name: field.name,
    value,
    'aria-required': field.required,
    'aria-invalid': error !== undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className={styles.field}>
      <div className={styles.heading}>
        <label htmlFor={id} id={`${id}-label`}>
          <Given>{field.label}</Given>
        </label>
        {!field.required && (
          <span className={styles.optional}>{messages.credentials.optional}</span>
        )}
      </div>
      {field.type === 'select' ? (
        <div className={styles.select}>
          <select
            {...control}
            className={styles.control}
            onChange={(event) => onChange(event.target.value)}
          >
            {field.default === undefined && <option value="">{messages.credentials.select}</option>}
            {field.options.map((option) => (
              <option key={option.value} value={option.value} lang={givenLanguage}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronIcon />
        </div>
      ) : field.type === 'secret' ? (
        <Secret control={control} placeholder={field.placeholder} onChange={onChange} />
      ) : (
        <input
          {...control}
          {...notALogin}
          className={styles.control}
          type="text"
          // Addresses, names and keys of another system read from the left, whatever is around them.
          dir="ltr"
          inputMode={field.type === 'url' ? 'url' : 'text'}
          autoComplete="off"
          placeholder={field.placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <WarningIcon />
          <span>{error}</span>
        </p>
      )}
      {hasHelp && (
        <p id={`${id}-help`} className={styles.help}>
          <Given>{field.help}</Given> <HelpLink url={helpUrl} about={field.label} />
        </p>
      )}
    </div>
  );
}

interface SecretProps {
  control: { id: string; name: string; value: string };
  placeholder: string | undefined;
  onChange: (value: string) => void;
}

function Secret({ control, placeholder, onChange }: SecretProps) {
  const messages = useMessages();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.secret} dir="ltr">
      <input
        {...control}
        {...notALogin}
        className={`${styles.control} ${shown ? styles.mono : ''}`}
        type={shown ? 'text' : 'password'}
        // Browsers fill their saved logins in despite "off"; "new-password" keeps them out.
        autoComplete="new-password"
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      <button
        type="button"
        className={styles.show}
        aria-controls={control.id}
        aria-describedby={`${control.id}-label`}
        onClick={() => setShown(!shown)}
      >
        <bdi>{shown ? messages.credentials.hide : messages.credentials.show}</bdi>
      </button>
    </div>
  );
}
