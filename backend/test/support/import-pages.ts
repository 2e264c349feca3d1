import type { Page } from 'playwright-core';

/** Why new persons of a file are kept, which is asked once. */
export async function giveReasons(page: Page): Promise<void> {
  await page.getByLabel('Zweck').fill('Zusammenarbeit im Netzwerk');
  // Leaving the field closes what it suggests.
  await page.getByLabel('Zweck').press('Tab');
  await page.getByLabel('Rechtsgrundlage').selectOption({ label: 'Öffentliche Aufgabe' });
}

export async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Goes on to the columns of the file. */
export async function uploadFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await chooseFile(page, name, buffer);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
