// What stands: the well-founded model of the map's logic program (Van Gelder, Ross & Schlipf 1991).
// Elements are statements, then arguments; `gone` is a set of elements that are withdrawn.
// Atoms: element e holds; hit(e), an objection to it prevails; step(e), its step is good; heavier(e), what
// outweighs the objection e stands, or for a statement: some reason for it holds; the last is never true.
function stand({ given, against, args }, gone = new Set()) {
  const n = given.length, all = n + args.length, never = 4 * all;
  const hit = (e) => all + e, step = (e) => 2 * all + e, heavier = (e) => 3 * all + e;
  const heads = [], bodies = [], bars = [], uses = [], barred = [], need = [], dead = [];
  const alive = new Int32Array(never + 1), value = new Int8Array(never + 1); // 1 true, -1 false, 0 open
  // head ← all of body, and bar is false
  const rule = (head, body, bar = never) => {
    const r = heads.push(head) - 1;
    bodies.push(body); bars.push(bar); need.push(body.length + 1); dead.push(false);
    for (const atom of body) (uses[atom] ||= []).push(r);
    (barred[bar] ||= []).push(r);
    alive[head]++;
  };
  const leant = new Set(args.filter((a) => a[1] > 0).map((a) => a[0]));
  const asserted = (e, says) => says === 1 || (says === null && !leant.has(e));
  given.forEach((says, s) => { if (!gone.has(s) && asserted(s, says)) rule(s, [], hit(s)); });
  for (const [s, t] of against) { rule(hit(s), [t]); rule(hit(t), [s]); }
  args.forEach(([target, sign, premises, says = null, over], k) => {
    const a = n + k;
    if (asserted(a, says)) rule(step(a), [], hit(a));
    if (premises.length && !gone.has(a)) rule(a, [...premises.map((p) => (p < 0 ? never : p)), step(a)]);
    if (target < 0) return;
    if (sign > 0) {
      if (target >= n) rule(step(target), [a], hit(target));
      else rule(heavier(target), [a]);
      if (target < n && !gone.has(target)) rule(target, [a], hit(target));
    } else if (!over || target >= n) rule(hit(target), [a]);
    else {
      rule(hit(target), [a], heavier(a));
      for (const group of over === 1 ? [[heavier(target)]] : over) rule(heavier(a), group.map((e) => (e < 0 ? never : e)));
    }
  });
  const queue = [];
  const settle = (atom, is) => { if (!value[atom]) { value[atom] = is; queue.push(atom); } };
  const meet = (r) => { if (!--need[r] && !dead[r]) settle(heads[r], 1); };
  const kill = (r) => { if (!dead[r]) { dead[r] = true; if (!--alive[heads[r]]) settle(heads[r], -1); } };
  // Which atoms the rules that are left could still make true, objections aside.
  const reach = () => {
    const seen = new Uint8Array(never + 1), wait = bodies.map((body) => body.length), found = [];
    const fire = (r) => { if (!dead[r] && !seen[heads[r]]) { seen[heads[r]] = 1; found.push(heads[r]); } };
    wait.forEach((w, r) => { if (!w) fire(r); });
    while (found.length) for (const r of uses[found.pop()] || []) if (!--wait[r]) fire(r);
    return seen;
  };
  for (;;) {
    reach().forEach((seen, atom) => { if (!seen) settle(atom, -1); });
    if (!queue.length) break;
    while (queue.length) {
      const atom = queue.pop(), is = value[atom] > 0;
      (uses[atom] || []).forEach(is ? meet : kill);
      (barred[atom] || []).forEach(is ? kill : meet);
    }
  }
  const label = (s) => value[s] > 0 ? "accepted" : value[hit(s)] > 0 ? "rejected" : value[s] ? "unsupported" : "undecided";
  return {
    labels: given.map((_, s) => label(s)),
    states: args.map((_, k) => ["blocked", "undecided", "holds"][value[n + k] + 1]),
  };
}
