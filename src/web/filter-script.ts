/**
 * With Ctrl+K one goes on to write into the first field for a search: a key alone might be meant for whoever speaks to the machine
 * (WCAG 2.1.4). Narrows the rows of a static list down, where a browser runs scripts: the words of the form, and its choices,
 * against the text of the cells. It makes no element and asks for nothing; without it the form stays hidden and the whole list is there to read.
 */
export const filterScript = `"use strict";
(() => {
  document.addEventListener("keydown", (event) => {
    const field = document.querySelector("input[type=search]");
    if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || field === null) return;
    event.preventDefault();
    field.focus();
  });
  const form = document.querySelector("form.filter");
  const rows = Array.from(document.querySelectorAll("table.list tbody tr"));
  const said = document.querySelector("output.found");
  if (form === null || said === null) return;
  form.hidden = false;
  if (form.dataset.whole === undefined) return;
  const given = new URLSearchParams(location.search);
  for (const [name, value] of given) {
    const field = form.elements.namedItem(name);
    if (field !== null) field.value = value;
  }
  const places = new Map();
  document.querySelectorAll("table.list thead th").forEach((head, at) => {
    if (head.dataset.name !== undefined) places.set(head.dataset.name, at);
  });
  const plain = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();
  const whole = said.value;
  const texts = rows.map((row) => plain(row.textContent));
  const narrow = () => {
    const words = plain(form.elements.namedItem("text").value).split(/\\s+/).filter((word) => word !== "");
    const chosen = Array.from(form.querySelectorAll("select")).filter((field) => field.value !== "");
    let found = 0;
    rows.forEach((row, at) => {
      const fits = words.every((word) => texts[at].includes(word)) &&
        chosen.every((field) => row.cells[places.get(field.name)].textContent.trim() === field.value);
      row.hidden = !fits;
      if (fits) found += 1;
    });
    said.value = found === rows.length ? whole : found + " of " + rows.length + " shown";
  };
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => { event.preventDefault(); narrow(); });
  narrow();
})();
`;
