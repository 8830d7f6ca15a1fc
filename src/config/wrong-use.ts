/** What the user must change before anything can run: an option, a configuration, a path. The command ends with status 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
