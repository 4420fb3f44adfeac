// The keyboard: one stop for all cards, arrows between them.
const sibling = (card, by) => {
  const all = $$(".card[data-s]", main).filter(shown);
  const up = above(card), near = up ? below(up) : all;
  return near[near.indexOf(card) + by] ?? all[all.indexOf(card) + by];
};

const KEYS = {
  ArrowRight: (card) => {
    if (!card.id) return jump(full(statement(card)));
    const details = fold(card);
    if (details) { details.open = true; go(below(card)[0]); }
    else $(":scope > .on-below a", node(card))?.click();
  },
  ArrowLeft: (card) => (card === rootNow() ? focusOn(above(card)) : above(card) ? go(above(card)) : !card.id && jump(full(statement(card)))),
  ArrowDown: (card) => go(sibling(card, 1)),
  ArrowUp: (card) => go(sibling(card, -1)),
  Home: () => go($$(".card[data-s]", main).find(shown)),
  End: () => go($$(".card[data-s]", main).filter(shown).at(-1)),
  " ": (card) => { const details = fold(card); if (details) details.open = !details.open; },
  Enter: (card) => focusOn(card),
  Escape: (card) => { if (body.classList.contains("side")) panel(null); else if (rootNow()) travel(null, card); },
  x: (card) => { if ($(".sw", full(statement(card)))) toggle(statement(card)); },
  a: (card) => { const step = card.closest(".a"); if (step) toggle(number(step)); },
  u: () => nextGap(),
  "/": () => $("#q").focus(),
};

addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[key]) return;
  if (target.matches("input[type=search], select, textarea")) return;
  if (/^[ E]/.test(key) && target.closest("a, button, summary, input, label")) return;
  if (key === " " && target.role === "checkbox") { event.preventDefault(); return press(target); }
  if (target.closest("#text") && /^Arrow|Home|End/.test(key)) return;
  if (!now) now = $(".card");
  if (!now) return;
  event.preventDefault();
  KEYS[key](now);
});
