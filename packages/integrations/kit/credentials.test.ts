import { describe, expect, it } from 'vitest';
import { none } from './auth/none';
import { validateCredentials } from './credentials';
import type { IntegrationDefinition } from './define-integration';
import { secret, select, text, url, type Field } from './fields';
import { acme } from './testing';

const withFields = (fields: Record<string, Field>) =>
  acme({ auth: { only: none({ label: 'Only', fields }) } });

const values = (definition: IntegrationDefinition, credentials: Record<string, string>) => {
  const result = validateCredentials(definition, undefined, credentials);
  return result.ok ? result.values : result.errors;
};

describe('what was pasted', () => {
  const definition = withFields({
    token: secret({ label: 'Token' }),
    user: text({ label: 'User', required: false }),
  });

  it.each([
    ['spaces around it', '  abc \t'],
    ['line breaks in it', 'ab\r\n  c\n'],
    ['a byte order mark and zero-width signs', '\uFEFFa\u200Bb\u2060c'],
  ])('loses %s', (_, pasted) => {
    expect(values(definition, { token: pasted })).toEqual({ token: 'abc' });
  });

  it('loses spaces around it in every kind of field', () => {
    expect(values(definition, { token: 't', user: ' dana\n' })).toMatchObject({ user: 'dana' });
  });

  it('keeps spaces inside a secret', () => {
    expect(values(definition, { token: 'pass phrase' })).toEqual({ token: 'pass phrase' });
  });

  it('is refused with a control character in it, which could end a header', () => {
    expect(values(definition, { token: 'a', user: 'x\r\ny' })).toEqual({
      'credentials.user': ['User holds a line break or another control character.'],
    });
    expect(values(definition, { token: 'a\u0000b' })).toHaveProperty(['credentials.token']);
  });
});

describe('fields', () => {
  it('are required unless they say otherwise, and blank is not a value', () => {
    const definition = withFields({
      key: secret({ label: 'API key' }),
      note: text({ label: 'Note', required: false }),
    });
    expect(values(definition, { key: '  ' })).toEqual({
      'credentials.key': ['API key is required.'],
    });
    expect(values(definition, { key: 'k', note: '' })).toEqual({ key: 'k' });
  });

  it('that do not exist are refused, whatever they are called', () => {
    const definition = withFields({ key: secret({ label: 'API key' }) });
    const strange = JSON.parse('{"key":"k","__proto__":"x","constructor":"y","Key":"z"}');
    const result = validateCredentials(definition, undefined, strange);
    expect(result.ok ? [] : Object.keys(result.errors).sort()).toEqual([
      'credentials.Key',
      'credentials.__proto__',
      'credentials.constructor',
    ]);
  });

  it('match their whole pattern', () => {
    const definition = withFields({ id: text({ label: 'Id', pattern: '\\d+|x' }) });
    expect(values(definition, { id: '123' })).toEqual({ id: '123' });
    for (const id of ['123a', 'xx', 'a1']) {
      expect(values(definition, { id })).toEqual({
        'credentials.id': ['Id does not have the right form.'],
      });
    }
  });

  it('offer only their options, and fall back to the default', () => {
    const definition = withFields({
      region: select({ label: 'Region', options: { eu: 'Europe', us: 'America' }, default: 'eu' }),
    });
    expect(values(definition, {})).toEqual({ region: 'eu' });
    for (const region of ['asia', 'toString']) {
      expect(values(definition, { region })).toEqual({
        'credentials.region': ['Region takes eu or us.'],
      });
    }
  });

  it('for addresses take web addresses without credentials in them', () => {
    const definition = withFields({ shop: url({ label: 'Shop' }) });
    expect(values(definition, { shop: 'https://a.example/x' })).toEqual({
      shop: 'https://a.example/x',
    });
    for (const shop of ['a.example', 'file:///etc/passwd', 'https://u:p@a.example']) {
      expect(values(definition, { shop })).toHaveProperty(['credentials.shop']);
    }
  });
});

describe('ways to sign in', () => {
  const two = acme({
    auth: {
      a: none({ label: 'A', fields: { key: secret({ label: 'Key' }) } }),
      b: none({ label: 'B' }),
    },
  });

  it('may stay unnamed while there is one', () => {
    expect(validateCredentials(withFields({}), undefined, {})).toEqual({
      ok: true,
      methodId: 'only',
      values: {},
    });
  });

  it.each([undefined, 'c', 'toString'])('must be named rightly where there are two (%s)', (id) => {
    expect(validateCredentials(two, id, {})).toEqual({
      ok: false,
      errors: { auth_method: ['Say how to sign in: a or b.'] },
    });
  });

  it('have their own fields', () => {
    expect(validateCredentials(two, 'b', { key: 'k' })).toEqual({
      ok: false,
      errors: { 'credentials.key': ['Acme has no such field.'] },
    });
    expect(validateCredentials(two, 'a', { key: 'k' })).toMatchObject({ ok: true, methodId: 'a' });
  });
});
