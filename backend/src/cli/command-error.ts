/** A command that cannot be carried out; its sentence is all the operator needs. */
export class CommandError extends Error {}
