// Texts kept on this device until the server has them. Each has a key of its own, so that two tabs never overwrite
// each other's; without storage (private windows, full disk) they live as long as the page.
const ROOT = 'sloyfe:';
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
const memory = new Map<string, string>();

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    localStorage.setItem(ROOT + key, text);
  } catch {
    return;
  }
}

export function kept<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(ROOT + key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    const text = memory.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }
}

export function drop(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(ROOT + key);
  } catch {
    return;
  }
}

export function keysUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(ROOT + prefix))
      .map((key) => key.slice(ROOT.length));
  } catch {
    return [...memory.keys()].filter((key) => key.startsWith(prefix));
  }
}

/** A shared machine does not keep old texts for ever. */
export function forgetOld(): void {
  for (const key of keysUnder('')) {
    const at = kept<{ at?: number }>(key)?.at;
    if (at !== undefined && Date.now() - at > KEPT_FOR) drop(key);
  }
}

/** A version 4 UUID; `crypto.randomUUID` is missing over plain HTTP. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export type Fields = [string, string][];
type Field = HTMLInputElement | HTMLTextAreaElement;

export function written(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('textarea, input[type=text], input[type=url], input:not([type])')].filter(
    (field) => field.name !== '',
  );
}

export function textsOf(form: HTMLFormElement): Fields {
  return written(form).map((field) => [field.name, field.value]);
}

/** Puts texts back; what has been written meanwhile stays, below. */
export function putBack(form: HTMLFormElement, texts: Fields): void {
  const fields = written(form);
  for (const [name, text] of texts) {
    const at = fields.findIndex((field) => field.name === name);
    const field = fields.splice(at, at < 0 ? 0 : 1)[0];
    if (!field || at < 0 || field.value === text) continue;
    field.value = field.value.trim() === '' ? text : `${text}\n${field.value}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
