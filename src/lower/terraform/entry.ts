/** All that others import of lowering Terraform: the bundle loads what is behind it only when it is called (scripts/bundle.mjs). */

export { lowerTerraform } from './terraform.ts';
export { terraformTypesOf } from './terraform-types.ts';
