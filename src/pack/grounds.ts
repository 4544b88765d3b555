import type { Grade } from '../domain/provenance';
import type { PackManifest, PackRole } from './manifest';

/** Grade and date of each dataset that a pack has, among those asked for. */
export function groundsOf<Role extends PackRole>(
  { files }: PackManifest,
  roles: readonly Role[],
): Partial<Record<Role, { readonly grade: Grade; readonly asOf: string | null }>> {
  const grounds: Partial<Record<Role, { readonly grade: Grade; readonly asOf: string | null }>> = {};
  for (const role of roles) {
    const file = files.find((one) => one.role === role);
    if (file !== undefined) grounds[role] = { grade: file.grade, asOf: file.asOf };
  }
  return grounds;
}
