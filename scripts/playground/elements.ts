/** A form field of the page. */
export function field(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no field "${id}".`);
  return found as HTMLInputElement;
}

export function show(id: string, visible: boolean): void {
  const found = document.getElementById(id);
  if (found !== null) found.hidden = !visible;
}

/** Puts `children` in place of what is there. */
export function list(id: string, children: readonly HTMLElement[]): void {
  document.getElementById(id)?.replaceChildren(...children);
}

export function row(cells: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

/** Text, never markup. */
export function cell(content: string, className = '', title = ''): HTMLElement {
  const made = document.createElement('td');
  made.textContent = content;
  made.className = className;
  made.title = title;
  return made;
}

export function text(className: string, message: string, hint: string): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  const strong = document.createElement('strong');
  strong.textContent = message;
  made.append(strong, ` ${hint}`);
  return made;
}
