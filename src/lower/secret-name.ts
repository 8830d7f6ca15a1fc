/** Whether the name of a parameter or variable says that its value is a secret. */
export function namesSecret(name: string): boolean {
  return /pass(word|wd|phrase)|secret|token|credential|private_?key/i.test(name);
}
