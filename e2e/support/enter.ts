import { expect, type Locator } from '@playwright/test';

/**
 * Puts a text into an input the way a password manager does: its value and an `input` event. Typing is what
 * the keyboard journeys do. Text that the browser's automation inserts is sent to the frame which the
 * browser holds for the focused one, and on a busy machine that was seen to be the host's page for as long
 * as anybody waited, although the field had been clicked.
 */
export async function enter(field: Locator, text: string): Promise<void> {
  await expect(field).toBeEditable();
  await field.click();
  await field.evaluate((element, value) => {
    // React keeps an eye on the element's own property; the prototype's is the browser's.
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    native?.set?.call(element, value);
    element.dispatchEvent(
      new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }),
    );
  }, text);
  await expect(field).toHaveValue(text);
}
