/**
 * "Rosa Shah" of "Rosa Shah, Elm Tree Surgery".
 *
 * @param surgery left away where it ends the name
 */
export function clinicianOf(named: string, surgery: string): string {
  const end = `, ${surgery}`;
  return named.endsWith(end) ? named.slice(0, -end.length) : named;
}

/** "Leila (Interpreter)"; "The patient" is who they are already. */
export function nameAndRole({ name, role }: { name: string; role: string }): string {
  return name.toLowerCase().endsWith(role.toLowerCase()) ? name : `${name} (${role})`;
}
