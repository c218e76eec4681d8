// Sorts and filters what the pages show. Without it everything is there all the same, in the order it was written.
"use strict";

const itemsOf = (list) => Array.from(list.querySelectorAll("[data-item]"));
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function reorder(items, key, down) {
  const keyed = items.map((item, place) => [key(item), place, item]);
  keyed.sort(([a, i], [b, j]) => {
    if ((a === "") !== (b === "")) return a === "" ? 1 : -1; // what is empty comes last either way
    const order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b);
    return (down ? -order : order) || i - j;
  });
  const parent = items[0].parentNode;
  parent.append(...keyed.map(([, , item]) => item));
}

function sortable(table) {
  const headings = Array.from(table.querySelectorAll("thead th"));
  const rows = itemsOf(table);
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    const text = (cell.dataset.value ?? cell.textContent).trim();
    return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  };
  headings.forEach((heading, column) => {
    if (!("sort" in heading.dataset) || rows.length < 2) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const before = heading.getAttribute("aria-sort");
      // Amounts are asked for from the top first, words from A.
      const down = before ? before === "ascending" : heading.classList.contains("number") && column > 0;
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      reorder(rows, (row) => keyOf(row, column), down);
    });
  });
}

function filterable(controls) {
  const list = document.getElementById(controls.dataset.controls);
  const items = itemsOf(list);
  const words = controls.querySelector("[data-words]");
  const choices = Array.from(controls.querySelectorAll("[data-filter]"));
  const told = controls.querySelector("[data-shown]");
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  const update = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      const fits =
        choices.every((choice) => !choice.value || item.dataset[choice.dataset.key] === choice.value) &&
        wanted.every((word) => textOf(item).includes(word));
      item.hidden = !fits;
      shown += fits;
    }
    told.textContent = shown === items.length ? "" : `${shown} of ${items.length} shown`;
  };
  words.addEventListener("input", update);
  choices.forEach((choice) => choice.addEventListener("change", update));
  const order = controls.querySelector("[data-order]");
  if (order) {
    order.addEventListener("change", () => {
      const { value, dataset } = order.selectedOptions[0];
      const key = (item) => {
        const text = item.dataset[value] ?? "";
        return "number" in dataset ? Number(text) : text;
      };
      reorder(items, value ? key : () => 0, "down" in dataset);
    });
  }
  // A link to an item shows it, whatever was filtered before.
  const reveal = () => {
    const item = items.find((other) => other.id && `#${other.id}` === location.hash);
    if (item?.hidden) {
      words.value = "";
      choices.forEach((choice) => { choice.value = ""; });
      update();
      item.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  controls.hidden = items.length < 2;
  update(); // a browser that comes back fills the fields in again
}

document.querySelectorAll("table[data-list]").forEach(sortable);
document.querySelectorAll("[data-controls]").forEach(filterable);
