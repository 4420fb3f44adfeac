// The picture in its frame: moved and scaled as a whole. Knows nothing of what it shows.
"use strict";
const byId = (id) => document.getElementById(id);
const clamp = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));

const root = document.documentElement, frame = byId("frame"), map = byId("map"), picture = byId("picture");
const WIDTH = map.width.baseVal.value, HEIGHT = map.height.baseVal.value;
const PADDING = 16, READABLE = 0.8, LARGEST = 4, SLOP = 4;
const view = { x: 0, y: 0, scale: 1, touched: false };

function place(scale, x, y) {
  const least = Math.min(READABLE, fitting()) / 2;
  view.scale = clamp(scale, least, LARGEST);
  const edge = 60; // so much of the picture stays in sight
  view.x = clamp(x, edge - WIDTH * view.scale, frame.clientWidth - edge);
  view.y = clamp(y, edge - HEIGHT * view.scale, frame.clientHeight - edge);
  map.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
}

const fitting = () => Math.min(1, (frame.clientWidth - 2 * PADDING) / WIDTH, (frame.clientHeight - 2 * PADDING) / HEIGHT);
const move = (right, down) => place(view.scale, view.x + right, view.y + down);

function whole() {
  const scale = fitting();
  place(scale, (frame.clientWidth - WIDTH * scale) / 2, (frame.clientHeight - HEIGHT * scale) / 2);
}

// At first: all of it if that can be read, else the top of it, with `node` in the middle.
function begin(node) {
  if (!root.classList.contains("large")) {
    const across = clamp((frame.clientWidth - 2 * PADDING) / WIDTH, READABLE, 1);
    frame.style.height = `${clamp(HEIGHT * across + 2 * PADDING, 160, innerHeight * 0.72)}px`;
  }
  whole();
  if (view.scale >= READABLE || !node) return;
  const box = node.getBoundingClientRect(), all = map.getBoundingClientRect();
  const middle = (box.left + box.width / 2 - all.left) / view.scale;
  const wide = WIDTH * READABLE > frame.clientWidth;
  place(READABLE, wide ? frame.clientWidth / 2 - middle * READABLE : view.x, PADDING);
}

// Scales by a factor around a point of the window, or the middle of the frame.
function zoom(factor, point) {
  const box = frame.getBoundingClientRect();
  const x = point ? point.clientX - box.left : box.width / 2, y = point ? point.clientY - box.top : box.height / 2;
  const before = view.scale;
  place(before * factor, view.x, view.y);
  const real = view.scale / before;
  place(view.scale, x - (x - view.x) * real, y - (y - view.y) * real);
  view.touched = true;
}

// Brings a node into the part of the frame that nothing covers; to its middle with `always`.
function reveal(node, covered, always) {
  if (view.scale < READABLE && always) zoom(READABLE / view.scale, centre(node.getBoundingClientRect()));
  const box = node.getBoundingClientRect(), room = frame.getBoundingClientRect();
  const right = Math.min(room.right, covered.left), bottom = Math.min(room.bottom, covered.top);
  const inside = box.left > room.left && box.right < right && box.top > room.top && box.bottom < bottom;
  if (inside && !always) return;
  const to = centre({ left: room.left, top: room.top, width: right - room.left, height: bottom - room.top });
  const from = centre(box);
  move(to.clientX - from.clientX, to.clientY - from.clientY);
  view.touched = true;
}

const centre = (box) => ({ clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 });

// What the browser scrolls to by itself, as on Tab, moves the picture instead of the frame.
frame.addEventListener("scroll", () => {
  const { scrollLeft, scrollTop } = frame;
  if (!scrollLeft && !scrollTop) return;
  frame.scrollTo(0, 0);
  move(-scrollLeft, -scrollTop);
});

frame.addEventListener("wheel", (event) => {
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
  if (event.ctrlKey || event.metaKey || (root.classList.contains("large") && !sideways)) {
    const pixels = event.deltaY * (event.deltaMode ? 16 : 1);
    zoom(Math.exp(-clamp(pixels, -120, 120) * (event.ctrlKey ? 0.005 : 0.002)), event);
  } else if (sideways) {
    move(-event.deltaX, 0);
  } else {
    return; // the page scrolls
  }
  event.preventDefault();
}, { passive: false });

// One pointer drags, two pinch. A press that hardly moves is a click, and left to the browser.
const pointers = new Map();
let travelled = 0;

frame.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  if (!pointers.size) travelled = 0;
  pointers.set(event.pointerId, event);
});
frame.addEventListener("pointermove", (event) => {
  const last = pointers.get(event.pointerId);
  if (!last) return;
  if (event.pointerType === "mouse" && !event.buttons) return release(event);
  const right = event.clientX - last.clientX, down = event.clientY - last.clientY;
  travelled += Math.hypot(right, down);
  if (travelled < SLOP) return;
  frame.setPointerCapture(event.pointerId);
  frame.classList.add("dragged");
  const other = [...pointers.values()].find((each) => each.pointerId !== event.pointerId);
  pointers.set(event.pointerId, event);
  if (other) {
    const apart = (point) => Math.hypot(point.clientX - other.clientX, point.clientY - other.clientY);
    zoom(apart(event) / Math.max(1, apart(last)), other);
  } else {
    move(right, down);
    view.touched = true;
  }
});
function release(event) {
  pointers.delete(event.pointerId);
  if (!pointers.size) frame.classList.remove("dragged");
}
frame.addEventListener("pointerup", release);
frame.addEventListener("pointercancel", release);
frame.addEventListener("dragstart", (event) => event.preventDefault());
frame.addEventListener("click", (event) => {
  if (travelled < SLOP || !event.detail) return; // Enter on a link is a click too, without a press
  event.preventDefault();
  event.stopPropagation();
}, true);
