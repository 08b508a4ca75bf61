import { readOperations, type Document, type Operation } from '../read';
import { markup, type Html } from './markup';
import { chapters, chapterSection } from './introduction';
import { operationSection } from './operation';

/** The API reference as one page. It loads two files of its own origin and works without the script. */
export function renderReference(document: Document): string {
  const operations = readOperations(document);
  const groups = (document.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    operations: operations.filter(({ tag }) => tag === name),
  }));
  const introduction = chapters(document);
  const links = markup` <p class="group">Basics</p>
    <ul>
      ${introduction.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
    ${groups.map(group)}`;
  const { title, version, description } = document.info;

  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/static/reference.css" />
        <script src="/static/reference.js" type="module"></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
          <details class="menu">
            <summary>Contents</summary>
            <nav aria-label="Contents">${links}</nav>
          </details>
        </header>
        <div class="layout">
          <nav class="rail" aria-label="Reference">
            <p class="brand"><a href="#content">Trackstar Link</a> <span>API ${version}</span></p>
            ${links}
            <p class="nothing" hidden>Nothing has that name.</p>
          </nav>
          <main id="content" tabindex="-1">
            <header class="welcome">
              <h1>${title}</h1>
              <p>${description}</p>
              <p class="documents">
                <a href="/openapi.json">OpenAPI 3.1</a>
                <a href="/postman.json">Postman collection</a>
              </p>
            </header>
            ${introduction.map(chapterSection)}
            ${groups.map((each) => groupSection(document, each))}
          </main>
        </div>
      </body>
    </html> `.text;
}

interface Group {
  readonly name: string;
  readonly description: string | undefined;
  readonly operations: readonly Operation[];
}

function group({ name, operations }: Group): Html {
  return markup` <p class="group">${name}</p>
    <ul>
      ${operations
        .filter(({ deprecated }) => !deprecated)
        .map(
          ({ id, summary, method }) =>
            markup`<li>
              <a href="#${id}"><span>${summary}</span> <span class="verb">${method}</span></a>
            </li>`,
        )}
    </ul>`;
}

function groupSection(document: Document, { name, description, operations }: Group): Html {
  return markup` <header class="tag" id="tag-${name.toLowerCase()}">
      <h2>${name}</h2>
      ${description && markup`<p>${description}</p>`}
    </header>
    ${operations.map((operation) => operationSection(document, operation))}`;
}
