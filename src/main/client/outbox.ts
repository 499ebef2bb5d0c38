import { renderStreamMessage } from '@hotwired/turbo';
import { fieldsOf, post, refusal, STREAM } from './csrf';
import { forgetRefusal } from './forms';
import { drop, type Fields, forgetOld, keep, kept, keysUnder, newId, putBack, textsOf, written } from './drafts';
import { passing, show, wait } from './sign';
import { whenShown } from './shown';
import { tell } from './told';

// What somebody sends in the room lies in the outbox on the device until the server's receipt names it. Sent again with
// the same id as often as needed, the server takes it once.
interface Letter { id: string; place: string; action: string; fields: Fields; at: number }
interface Draft { texts: Fields; at: number }

const PATIENCE = 700;
const DOUBLE_CLICK = 1000;
const RENDERED = 150;

let tries = 0;
let timer: number | undefined;
let sending = false;
let previous = { body: '', at: 0 };

const forms = () => [...document.querySelectorAll<HTMLFormElement>('form[data-outbox]')];
const person = (form: HTMLFormElement) => form.closest<HTMLElement>('[data-outbox-person]')?.dataset.outboxPerson ?? '';
const draftKey = (form: HTMLFormElement) => `draft:${person(form)}:${form.dataset.outbox}`;
const outKey = (who: string, id = '') => `out:${who}:${id}`;
const at = (place: string) => forms().find((form) => form.dataset.outbox === place);

function lettersOf(who: string): Letter[] {
  return keysUnder(outKey(who))
    .map((key) => kept<Letter>(key))
    .filter((letter): letter is Letter => letter !== undefined)
    .sort((a, b) => a.at - b.at);
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('form[data-outbox]')) return;
  const submitter = event.submitter;
  if (submitter?.hasAttribute('formaction')) return;
  const fields = fieldsOf(form, submitter);
  if (!fields) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const texts = textsOf(form);
  if (texts.length > 0 && texts.every(([, text]) => text.trim() === '')) return;
  const body = JSON.stringify([form.action, fields.filter(([name]) => name !== 'client')]);
  if (previous.body === body && Date.now() - previous.at < DOUBLE_CLICK) return;
  previous = { body, at: Date.now() };
  const id = newId();
  const letter = fields.filter(([name]) => name !== 'client').concat([['client', id]]);
  keep(outKey(person(form), id), { id, place: form.dataset.outbox ?? '', action: form.action, fields: letter, at: Date.now() });
  drop(draftKey(form));
  for (const field of written(form)) field.value = '';
  show(form, '');
  window.setTimeout(signs, PATIENCE);
  tries = 0;
  void flush();
}, true);

document.addEventListener('input', (event) => {
  const form = (event.target as Element).closest<HTMLFormElement>('form[data-outbox]');
  if (!form) return;
  const texts = textsOf(form);
  if (texts.every(([, text]) => text === '')) drop(draftKey(form));
  else keep(draftKey(form), { texts, at: Date.now() } satisfies Draft);
  if (form.querySelector<HTMLElement>('.sign')?.dataset.state !== 'waiting') show(form, '');
});

async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  window.clearTimeout(timer);
  try {
    for (const who of new Set(forms().map(person))) {
      for (const letter of lettersOf(who)) {
        if (kept(outKey(who, letter.id)) && !(await sent(who, letter))) {
          timer = window.setTimeout(() => void flush(), wait(tries++));
          return;
        }
      }
    }
    tries = 0;
  } finally {
    sending = false;
    signs();
  }
}

/** Whether the letter is out of the way: taken, or refused and handed back. */
async function sent(who: string, letter: Letter): Promise<boolean> {
  let response: Response;
  let html: string;
  try {
    response = await post(letter.action, letter.fields);
    html = await response.text();
  } catch {
    return false;
  }
  if (passing(response.status)) return false;
  if (!response.ok) {
    drop(outKey(who, letter.id));
    handBack(who, letter, refusal(html) ?? '');
    return true;
  }
  const time = receipt(html, letter.id);
  if (time === undefined) return false;
  drop(outKey(who, letter.id));
  forgetRefusal();
  if (response.headers.get('Content-Type')?.startsWith(STREAM)) renderStreamMessage(html);
  const saved = () => {
    const form = at(letter.place);
    if (form && !form.querySelector<HTMLElement>('.sign')?.dataset.state) show(form, 'saved', time);
  };
  saved();
  window.setTimeout(saved, RENDERED); // the answer may have drawn the form anew
  return true;
}

function receipt(html: string, id: string): string | undefined {
  const template = document.createElement('template');
  template.innerHTML = html;
  const inside = [...template.content.querySelectorAll('template')].map((inner) => inner.content);
  for (const part of [template.content, ...inside]) {
    const found = part.querySelector<HTMLElement>(`[data-receipt="${id}"]`);
    if (found) return found.dataset.at ?? '';
  }
  return undefined;
}

function handBack(who: string, letter: Letter, sentence: string): void {
  const texts = letter.fields.filter(([name]) => name !== 'client' && name !== '_csrf');
  const form = at(letter.place);
  if (form) {
    putBack(form, texts);
    show(form, 'refused', sentence);
    return;
  }
  keep(`draft:${who}:${letter.place}`, { texts, at: Date.now() } satisfies Draft);
  tell(sentence, ...texts.map(([, text]) => text));
}

/** Shows what is still on its way, above the field it came from. */
function signs(): void {
  for (const form of forms()) {
    const late = lettersOf(person(form)).filter(
      (letter) => letter.place === form.dataset.outbox && Date.now() - letter.at >= PATIENCE,
    );
    let list = form.querySelector('.waiting');
    if (late.length === 0) {
      list?.remove();
      if (form.querySelector<HTMLElement>('.sign')?.dataset.state === 'waiting') show(form, '');
      continue;
    }
    list ??= form.insertBefore(Object.assign(document.createElement('ul'), { className: 'waiting' }), form.firstChild);
    list.replaceChildren(...late.map((letter) => {
      const item = document.createElement('li');
      item.dir = 'auto';
      item.textContent = letter.fields.filter(([name]) => !['client', '_csrf', 'to', 'source'].includes(name)).map(([, text]) => text).join(' · ');
      return item;
    }));
    show(form, 'waiting');
  }
}

/**
 * What somebody had begun to write when the meeting went on comes along to the step that follows. Under the question of another
 * item it would be out of place; it waits until the meeting goes back.
 */
function leftBehind(form: HTMLFormElement): Draft | undefined {
  const here = new Set(forms().map(draftKey));
  const item = (form.dataset.outbox ?? '').split('.')[0];
  const old = keysUnder(`draft:${person(form)}:${item}.`).filter((key) => !here.has(key));
  const draft = old.map((key) => kept<Draft>(key)).filter((each) => each !== undefined).sort((a, b) => b.at - a.at)[0];
  old.forEach(drop);
  if (draft) keep(draftKey(form), draft);
  return draft;
}

function begin(): void {
  for (const form of forms()) {
    if (form.dataset.outboxRead !== draftKey(form)) {
      const draft = kept<Draft>(draftKey(form)) ?? leftBehind(form);
      if (draft) putBack(form, draft.texts);
    }
    form.dataset.outboxRead = draftKey(form);
  }
  signs();
  void flush();
}

// A refusal is over when the step is another, or when the word has come to the one who was refused it.
let stood = '';
function outlive(): void {
  const run = document.querySelector<HTMLElement>('[data-run]')?.dataset.run;
  const stands = run ? `${run} ${document.querySelector('#word .mine') !== null}` : '';
  if (stood && stands !== stood) {
    forgetRefusal();
    for (const form of forms()) if (form.querySelector<HTMLElement>('.sign')?.dataset.state === 'refused') show(form, '');
  }
  stood = stands;
}

forgetOld();
whenShown(outlive);
whenShown(begin);
window.addEventListener('online', () => { tries = 0; void flush(); });
window.addEventListener('storage', signs);
document.addEventListener('visibilitychange', () => { if (!document.hidden) void flush(); });
