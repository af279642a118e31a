// Elements, texts and the facts of the page. Texts are always set as text, never read as markup.

const byId = (id) => document.getElementById(id);

const facts = JSON.parse(byId("facts").textContent);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** An HTML element; a child is an element or a text. */
function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/** Radio buttons in a fieldset. */
function choices(fieldset, name, options, chosen, onChoice) {
  for (const [value, words] of options) {
    const input = el("input", {
      type: "radio", name, value, checked: value === chosen, onchange: () => onChoice(value),
    });
    fieldset.append(el("label", {}, input, " " + words));
  }
}

/** The colour that the style sheet gives a variable now. */
function styleColour(variable) {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
}

/** Calls back at once and whenever the element becomes wider or narrower. */
function onWidth(element, listener) {
  let width = null;
  new ResizeObserver(() => {
    if (element.clientWidth !== width) {
      width = element.clientWidth;
      listener();
    }
  }).observe(element);
}

const themeListeners = [];

/** Calls back whenever light turns to dark, dark to light, or the page is printed. */
function onTheme(listener) {
  themeListeners.push(listener);
}

function watchTheme() {
  const redraw = () => themeListeners.forEach((listener) => listener());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  matchMedia("print").addEventListener("change", redraw);
}
