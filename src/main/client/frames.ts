// A part of the page that fetches itself is fetched again when the server or the network was away.
import type { FrameElement } from '@hotwired/turbo';
import { begun } from './forms';
import { passing, wait } from './sign';

const tries = new WeakMap<Element, number>();

function later(frame: FrameElement): void {
  const before = tries.get(frame) ?? 0;
  tries.set(frame, before + 1);
  window.setTimeout(() => {
    if (frame.isConnected && frame.src) void frame.reload();
  }, wait(before));
}

document.addEventListener('turbo:frame-missing', (event) => {
  if (!passing((event as CustomEvent<{ response: Response }>).detail.response.status)) return;
  event.preventDefault(); // Turbo would write in English that something is missing
  later(event.target as FrameElement);
});
document.addEventListener('turbo:fetch-request-error', (event) => {
  if ((event.target as Element).matches('turbo-frame[src]')) later(event.target as FrameElement);
});
document.addEventListener('turbo:frame-load', (event) => tries.delete(event.target as Element));

// A frame that is kept fetches what it shows by itself, and an answer may be on its way to it. It is fetched again when it is
// told that what it stands on is another, but never from under what somebody writes or has chosen in it.
document.addEventListener('turbo:before-morph-element', (event) => {
  const here = event.target as FrameElement;
  const coming = (event as CustomEvent<{ newElement?: Element }>).detail.newElement;
  if (!here.matches('turbo-frame[data-kept]') || !coming || here.id !== coming.id) return;
  event.preventDefault();
  const kept = coming.getAttribute('data-kept') ?? '';
  const address = (frame: Element) => new URL(frame.getAttribute('src') ?? '', document.baseURI).href;
  if (here.dataset.kept === kept || address(here) !== address(coming) || [...here.querySelectorAll('form')].some(begun)) return;
  here.dataset.kept = kept;
  void here.reload();
});
