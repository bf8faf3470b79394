// What a key costs, as the page itself sees it. Put into the window by the figures, never part of the program.
//
// frame: from the key at the display to the second animation frame after it, when the first has been painted.
// work:  of the main thread for it: what its handlers take, and what style, layout and painting of its frame take.
//
// saved: from Enter until the page has the answer and says so, and of it: until the page has the key, until its call
//        goes, until the answer is there, until the page says so; shown: until that was painted.
const figures = (window.figures = { keys: [], saved: [], shown: [], frames: [], held: [], watching: false });
const now = () => performance.now();
// A message comes after what the thread is busy with now.
const after = (then) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); then(); };
  port2.postMessage(0);
};
let entered;
const ask = window.fetch;
window.fetch = async (...given) => {
  const line = String(given[0]?.url ?? given[0]).endsWith('/capture_commit') ? entered : undefined;
  if (line) line.sent = now();
  const answer = await ask(...given);
  if (line) line.answered = now();
  return answer;
};
addEventListener('keydown', (event) => {
  if (!event.isTrusted || !figures.watching || event.key === 'Shift') return;
  const start = now();
  // The display's own time of the key, where it is one.
  const pressed = event.timeStamp <= start && start - event.timeStamp < 5000 ? event.timeStamp : start;
  if (event.key === 'Enter') entered = { start, pressed };
  const key = { name: event.key, at: start, wait: start - pressed };
  after(() => (key.handled ??= now() - start));
  requestAnimationFrame(() => {
    const drawing = now();
    // Drawing has begun before the message came: the handlers took no longer than until then.
    key.handled ??= drawing - start;
    after(() => (key.drawn = now() - drawing));
    requestAnimationFrame(() => {
      key.frame = now() - pressed;
      key.seen = now() - start;
      figures.keys.push(key);
    });
  });
}, true);
let told = '';
const saved = () => {
  // Its text as it stands: what is laid out for the question would be counted as well.
  const said = document.querySelector('section[aria-label="Write the minutes"]')?.textContent.match(/Saved (\d\d:\d\d:\d\d|as action \d+)/)?.[0] ?? '';
  if (said === told) return;
  told = said;
  const { pressed, start, sent, answered } = entered;
  entered = undefined;
  if (!said) return;
  const at = now();
  figures.saved.push([at - pressed, start - pressed, sent - start, answered - sent, at - answered]);
  requestAnimationFrame(() => requestAnimationFrame(() => figures.shown.push(now() - pressed)));
};
new MutationObserver(() => { if (entered) saved(); }).observe(document.body, { subtree: true, childList: true, characterData: true });
let last = 0;
const frame = () => {
  const at = now();
  if (figures.watching && last) figures.frames.push(at - last);
  last = figures.watching ? at : 0;
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
// How long the main thread comes to nothing else: a tick that should come every ten milliseconds.
let tick = 0;
setInterval(() => {
  const at = now();
  if (figures.watching && tick) figures.held.push(at - tick - 10);
  tick = figures.watching ? at : 0;
}, 10);
