// Keys and the selection of words. Everything that it does is a link or a form of the page, and
// works without it: it moves between values, marks their words, and presses buttons that are there.
"use strict";

(() => {
  const KEYS_OFF = "abstractor-keys-off";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const rows = () => all(".value, .row").filter((row) => row.offsetParent !== null);
  const current = () => one(".value.selected, .row[aria-current]");

  // Which words a value stands in: "297-299 338-341" in code points, as in the record.
  const spans = (text) =>
    (text || "").split(" ").filter(Boolean).map((span) => span.split("-").map(Number));
  const pieces = () => all("[data-s]");
  const start = (piece) => Number(piece.dataset.s);
  const within = (places) => (piece) =>
    places.some(([from, to]) => from <= start(piece) && start(piece) < to);

  function light(row) {
    const stated = within(spans(row.dataset.e));
    const near = within(spans(row.dataset.c));
    for (const piece of pieces()) {
      piece.classList.toggle("lit", stated(piece));
      piece.classList.toggle("near", near(piece));
    }
    const first = one(".lit");
    const paper = one("#text");
    if (first && paper) {
      const from = first.getBoundingClientRect().top - paper.getBoundingClientRect().top;
      paper.scrollTop += from - paper.clientHeight / 3;
    }
  }

  function select(row) {
    for (const other of all("[aria-current]")) {
      other.removeAttribute("aria-current");
      other.classList.remove("selected");
    }
    row.setAttribute("aria-current", "true");
    if (row.classList.contains("value")) {
      row.classList.add("selected");
      light(row);
    }
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  function move(step) {
    const list = rows();
    const at = list.indexOf(current());
    const next = at < 0 ? list[step > 0 ? 0 : list.length - 1] : list[at + step];
    if (next) select(next);
  }

  function press(selector, root = document) {
    const target = root && one(selector, root);
    if (target) target.click();
    return Boolean(target);
  }

  // A record of the queue, or the words of a value.
  function open(row) {
    const words = row.classList.contains("value") && one("#text a.lit");
    if (!words) return press("a", row);
    words.focus();
    return true;
  }

  // Words of the text, as offsets in code points.
  function offset(node, place) {
    const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : node.childNodes[place];
    const piece = holder && holder.closest && holder.closest("[data-s]");
    if (!piece) return null;
    const before = node.nodeType === Node.TEXT_NODE ? node.data.slice(0, place) : "";
    return start(piece) + [...before].length;
  }

  function selected() {
    const selection = window.getSelection();
    const text = one("#text");
    if (!text || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    const from = offset(range.startContainer, range.startOffset);
    const to = offset(range.endContainer, range.endOffset);
    return from !== null && to !== null && from < to ? `${from}-${to}` : null;
  }

  function addSelected() {
    const link = one("#add-link");
    const span = selected();
    if (!link) return false;
    const address = new URL(link.href);
    if (span) address.searchParams.set("span", span);
    window.location.assign(address.href);
    return true;
  }

  // How many characters a value is stated in that hold a place; Infinity if in none.
  const width = (row, at) =>
    Math.min(...spans(row.dataset.e)
      .filter(([from, to]) => from <= at && at < to)
      .map(([from, to]) => to - from));

  // Marked words show their value at once, instead of by a new page: the one that is stated in the
  // fewest words, since a finding may be stated by a whole sentence of figures.
  function showValuesAt(piece) {
    const at = start(piece);
    const rows = all(".value").map((row) => [row, width(row, at)]);
    const least = Math.min(...rows.map(([, wide]) => wide));
    const stating = rows.filter(([, wide]) => wide === least).map(([row]) => row);
    if (!Number.isFinite(least) || stating.length !== 1) return false;
    const folded = stating[0].closest("details");
    if (folded) folded.open = true;
    select(stating[0]);
    stating[0].scrollIntoView({ block: "center" });
    return true;
  }

  const actions = {
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => current() === document.activeElement && move(1),
    ArrowUp: () => current() === document.activeElement && move(-1),
    Enter: () => current() === document.activeElement && open(current()),
    a: () => press("[name=approve]", current()),
    r: () => press("[name=reject]", current()),
    c: () => press("[data-do=correct]", current()),
    A: () => press("[name=approve_record]"),
    v: addSelected,
    u: () => press("#undo"),
    n: () => press("#next-link"),
    q: () => press("#queue-link"),
    "/": () => one("#f-words") && (one("#f-words").focus(), true),
    "?": () => press("#help-link"),
  };

  const isTyping = (target) => target.closest("input, select, textarea, [contenteditable]");
  const isOff = () => localStorage.getItem(KEYS_OFF) === "yes";

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape" && isTyping(event.target)) event.target.blur();
    if (isTyping(event.target) || isOff()) return;
    const action = actions[event.key];
    if (action && action() !== false) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const piece = event.target.closest("#text a[data-s]");
    const link = event.target.closest("[data-path]");
    if (piece && window.getSelection().isCollapsed && showValuesAt(piece)) {
      event.preventDefault();
    } else if (piece && !window.getSelection().isCollapsed) {
      event.preventDefault();
    } else if (event.target.closest(".said") && link) {
      event.preventDefault();
      select(link);
    }
  });

  // A button beside the words that are selected.
  const button = one("#add-link");
  if (button) {
    document.addEventListener("selectionchange", () => {
      const has = selected() !== null;
      button.classList.toggle("primary", has);
      button.textContent = has ? "Add a value from these words" : "Add a value";
    });
    button.addEventListener("click", (event) => {
      event.preventDefault();
      addSelected();
    });
  }

  // What happened is said once the page is there, so that a screen reader hears it.
  const done = one(".note.done");
  if (done) setTimeout(() => { one("#live").textContent = done.firstChild.textContent; }, 100);

  const keys = one("#keys");
  if (keys) {
    keys.checked = !isOff();
    keys.addEventListener("change", () =>
      localStorage.setItem(KEYS_OFF, keys.checked ? "no" : "yes"));
  }

  if (current()) select(current());
  const field = one("[autofocus]");
  if (field) {  // after the browser has gone to the place that the address names
    field.focus();
    window.addEventListener("load", () => setTimeout(() => field.focus()));
  }
})();
