import { expect, it } from 'vitest';
import { renderLetter, type Letter } from './letter';

const evil = `<script>alert(1)</script>" onload='x' & {}`;
const letter: Letter = {
  organization: { name: evil, color: '#112233' },
  heading: evil,
  paragraphs: [evil, evil],
  button: { label: evil, url: `https://example.com/"><script>${'x'}` },
  footer: [evil],
};

it('shows every text as text', () => {
  const { html } = renderLetter(letter);
  expect(html).not.toMatch(/<script|onload='/);
  expect(html.match(/&#60;script&#62;alert/g)?.length).toBeGreaterThanOrEqual(6);
  // An attribute ends where it should.
  expect(html).not.toContain('example.com/">');
});

it('leads to web pages only', () => {
  const to = (url: string) => () => renderLetter({ ...letter, button: { label: 'Go', url } });
  expect(to('javascript:alert(1)')).toThrow('leads to a web page');
  expect(to('data:text/html,x')).toThrow('leads to a web page');
  expect(to('http://localhost:4400/m')).not.toThrow();
});

it('says the same in plain text, with nothing that a terminal obeys', () => {
  const { text } = renderLetter({ ...letter, heading: 'A\u001b[31m\r\nB', paragraphs: ['One.'] });
  expect(text).toContain('A[31m\nB');
  expect(text).toContain('One.');
  expect(text).toContain('https://example.com/');
});

it('reads from the right where the language does', () => {
  expect(renderLetter({ ...letter, language: 'ar' }).html).toContain('<html lang="ar" dir="rtl">');
  expect(renderLetter(letter).html).toContain('<html lang="en" dir="ltr">');
});
