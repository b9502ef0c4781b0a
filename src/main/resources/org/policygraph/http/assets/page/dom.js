// Builds elements. Text is only ever text: nothing here reads markup, and no address but one of the web
// becomes a link.

const ADDRESS = /^(https?:\/\/|\/|\?|#|blob:)/;

// Attributes that are null, undefined or false are left out; one that begins with "on" is a listener.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key !== "href" || ADDRESS.test(value)) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...content(children));
  return element;
}

export function content(children) {
  return children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false);
}

// Text of somebody else, in isolation, so that no character in it can reorder what stands around it.
export function isolated(text) {
  return el("bdi", { dir: "auto" }, String(text));
}

const SVG = "http://www.w3.org/2000/svg";

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content(children));
  return element;
}

export function button(label, onclick, attributes = {}) {
  return el("button", { type: "button", onclick, ...attributes }, label);
}
