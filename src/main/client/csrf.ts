// Streamed fragments and scripted requests carry no form of their own; the page's token goes with them.
export function token(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=csrf-token]')?.content ?? '';
}

// The name that Spring's cookie repository reads the token from.
export const HEADER = 'X-XSRF-TOKEN';

export const STREAM = 'text/vnd.turbo-stream.html';

document.addEventListener('turbo:before-fetch-request', (event) => {
  const options = (event as CustomEvent<{ fetchOptions: { method?: string; headers: Record<string, string> } }>).detail
    .fetchOptions;
  if ((options.method ?? 'GET').toUpperCase() !== 'GET') options.headers[HEADER] = token();
});

// A phone between two masts may wait for ever for an answer that was lost.
const PATIENCE = 20_000;

/** Posts fields and asks for a stream; throws only when the network fails, or gives nothing for long. */
export function post(action: string, fields: Iterable<[string, string]>, keepalive = false): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, name === '_csrf' ? token() : value);
  return fetch(action, {
    method: 'POST',
    body,
    keepalive,
    signal: AbortSignal.timeout(PATIENCE),
    credentials: 'same-origin',
    headers: { Accept: STREAM, [HEADER]: token() },
  });
}

/** The fields as they would be sent, or none when a file is among them. */
export function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): [string, string][] | undefined {
  const fields = [...new FormData(form, submitter ?? null)];
  return fields.every((field): field is [string, string] => typeof field[1] === 'string') ? fields : undefined;
}

/** What the server says in a refusal. */
export function refusal(html: string): string | undefined {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const stream of template.content.querySelectorAll('turbo-stream template')) {
    const said = (stream as HTMLTemplateElement).content.querySelector('[data-refusal]')?.textContent?.trim();
    if (said) return said;
  }
  return template.content.querySelector('[data-refusal], .refusal-page h1')?.textContent?.trim() || undefined;
}
