/**
 * What the page gains where scripts run: copy buttons, a filter above the contents, the mark of what
 * is on screen. Plain text, because it is served as a file of its own.
 */
export const referenceJs = `const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (name, properties) => Object.assign(document.createElement(name), properties);

function addCopyButtons() {
  if (!navigator.clipboard) return;
  for (const figure of all('.sample')) {
    const name = figure.querySelector('figcaption');
    const button = make('button', { type: 'button', className: 'copy', textContent: 'Copy' });
    button.setAttribute('aria-label', 'Copy ' + name.textContent);
    button.setAttribute('aria-live', 'polite');
    let timer;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(figure.querySelector('code').textContent);
      button.textContent = 'Copied';
      clearTimeout(timer);
      timer = setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
    name.append(button);
  }
}

function addFilter() {
  const rail = document.querySelector('.rail');
  const nothing = rail.querySelector('.nothing');
  const field = make('input', { type: 'search', placeholder: 'Find a call' });
  field.setAttribute('aria-label', 'Find a call');
  rail.querySelector('.brand').after(field);

  function filter() {
    const wanted = field.value.trim().toLowerCase();
    let found = 0;
    for (const list of all('ul', rail)) {
      const items = all('li', list);
      for (const item of items) item.hidden = !item.textContent.toLowerCase().includes(wanted);
      const left = items.filter((item) => !item.hidden).length;
      list.hidden = left === 0;
      list.previousElementSibling.hidden = left === 0;
      found += left;
    }
    nothing.hidden = found > 0;
  }

  field.addEventListener('input', filter);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') all('li:not([hidden]) a', rail)[0]?.click();
    if (event.key !== 'Escape') return;
    field.value = '';
    filter();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    field.focus();
  });
}

function markCurrent() {
  const links = new Map(all('.rail li a').map((link) => [link.hash.slice(1), link]));
  const seen = new Set();
  let current;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target.id);
      else seen.delete(target.id);
    }
    const first = all('.operation').find((section) => seen.has(section.id) && links.has(section.id));
    const link = first && links.get(first.id);
    if (!link || link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'location');
    current = link;
    const rail = document.querySelector('.rail');
    const { top, bottom } = link.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight - 24) rail.scrollTop += top - innerHeight / 2;
  }, { rootMargin: '-15% 0px -70% 0px' });
  for (const section of all('.operation')) observer.observe(section);
}

const menu = document.querySelector('.menu');
menu.addEventListener('click', (event) => {
  if (event.target.closest('a')) menu.open = false;
});
addCopyButtons();
addFilter();
markCurrent();
`;
