import type { CredentialField } from '@trackstar-link/contract/types';
import { failureWords, useMessages } from '../../i18n';
import { usePushTexts } from '../../i18n/push';
import { reinstallFailureWords, useReinstallTexts } from '../../i18n/reinstall';
import { signInFailureWords, useSignInTexts } from '../../i18n/sign-in';
import { useLinkData } from '../../link-data';
import { chooseMethod, goBack, previousStep, shownDropbox, useSession } from '../../session';
import { Button } from '../../ui/Button';
import { Consent } from '../../ui/Consent';
import { Given } from '../../ui/Given';
import { Lockup } from '../../ui/Lockup';
import { Notice } from '../../ui/Notice';
import { Resumed } from '../../ui/Resumed';
import { Screen } from '../../ui/Screen';
import styles from './Credentials.module.css';
import { Field } from './Field';
import { splitFields } from './form';
import { HelpLink } from './HelpLink';
import { Instructions } from './Instructions';
import { Methods } from './Methods';
import { useCredentials } from './use-credentials';

/** The form of one integration, drawn from its data. */
export default function Credentials() {
  const messages = useMessages();
  const { organization, legal, reinstall } = useLinkData();
  const hasWayBack = useSession((session) => previousStep(session) !== null);
  const hasWelcome = useSession((session) => session.route.includes('welcome'));
  const form = useCredentials();
  const { integration, method, failure, links } = form;
  const system = integration.display_name;
  const signIn = useSignInTexts();
  const push = usePushTexts();
  const isPush = method.kind === 'push';
  const hasPlace = useSession((session) => shownDropbox(session) !== undefined);
  const again = useReinstallTexts();
  const { asked, kept } = splitFields(method, reinstall);
  const named = (account: string | null | undefined) => account ?? signIn.confirm.unnamed(system);
  const words =
    failure &&
    (reinstallFailureWords(again, failure, system, named) ??
      (failure.code === 'dropbox_not_found' ? push.expired(system) : undefined) ??
      signInFailureWords(signIn, failure.code, system, organization.name) ??
      failureWords(messages, failure.code, system, organization.name));
  const hint = failure?.code === 'credentials_rejected' ? method.rejected_hint : undefined;
  const ways = integration.auth_methods.length > 1 && (
    <Methods
      methods={integration.auth_methods}
      chosen={method.id}
      onChoose={(id) => {
        form.forgetErrors();
        chooseMethod(id);
      }}
    />
  );
  return (
    <Screen
      title={reinstall ? again.title(system) : messages.credentials.title(system)}
      align="center"
      above={<Lockup organization={organization} integration={integration} state="open" />}
      onBack={hasWayBack ? goBack : undefined}
      onSubmit={form.submit}
      footer={
        <>
          {!hasWelcome && <Consent legal={legal} />}
          <Button type="submit" disabled={isPush && !hasPlace}>
            {method.kind === 'oauth'
              ? signIn.submit(system)
              : reinstall
                ? again.title(system)
                : messages.credentials.submit(system)}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Resumed
          text={
            method.fields.some(({ type }) => type === 'secret')
              ? messages.resumed.secrets
              : messages.resumed.choose
          }
        />
        {words && (
          <Notice
            look="failed"
            title={words.title}
            text={hint ? <Given>{hint}</Given> : <bdi>{words.text}</bdi>}
            requestId={failure?.requestId}
            takesFocus={!form.hasFieldErrors}
          />
        )}
        {reinstall && (
          <p className={styles.about}>
            {again.about(named(reinstall.account_name), organization.name)}
          </p>
        )}
        {!reinstall && ways}
        {method.kind === 'oauth' && <p className={styles.about}>{signIn.about(system)}</p>}
        {(method.description ?? links.about) !== undefined && (
          <p className={styles.about}>
            <Given>{method.description}</Given> <HelpLink url={links.about} about={method.label} />
          </p>
        )}
        {isPush && <Instructions key={method.id} system={system} />}
        {asked.map((field) => (
          <FieldOf key={`${method.id}/${field.name}`} field={field} form={form} />
        ))}
        {reinstall && (ways || kept.length > 0) && (
          <details
            className={styles.kept}
            // What was refused may be among them.
            open={words !== null || kept.some(({ name }) => form.error(name) !== undefined)}
          >
            <summary>{again.kept}</summary>
            <div className={styles.keptFields}>
              {ways}
              {kept.map((field) => (
                <FieldOf key={`${method.id}/${field.name}`} field={field} form={form} />
              ))}
            </div>
          </details>
        )}
      </div>
    </Screen>
  );
}

function FieldOf({
  field,
  form,
}: {
  field: CredentialField;
  form: ReturnType<typeof useCredentials>;
}) {
  return (
    <Field
      field={field}
      helpUrl={form.links.fields[field.name]}
      value={form.value(field.name)}
      error={form.error(field.name)}
      onChange={(value) => form.change(field.name, value)}
    />
  );
}
