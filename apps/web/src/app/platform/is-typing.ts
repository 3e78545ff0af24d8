/** Whether keys go into a text just now. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, [role=combobox], [role=textbox]')) return true;
  return target.matches('input:not([type=checkbox], [type=radio], [type=button], [type=range])');
}
