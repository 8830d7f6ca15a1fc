import type { Application, ModuleDocument, PlanDocument } from '../../read/source.ts';
import type { Lowered } from '../resource.ts';
import { assembleModules, lowerConfiguration } from './configuration.ts';
import { lowerPlan } from './plan.ts';

/** Lowers the plans of an application, and its Terraform code as far as no plan speaks for it. */
export function lowerTerraform(application: Application, valueFiles: readonly ModuleDocument[]): Lowered[] {
  const plans = application.documents.filter((document): document is PlanDocument => document.kind === 'plan');
  const modules = plans.some(({ sources }) => sources !== undefined) ? assembleModules(application) : new Map();
  const planned = new Set<string>();
  const lowered = plans.map((plan) => {
    const result = lowerPlan(plan, modules);
    for (const folder of result.folders) planned.add(folder);
    return result.lowered;
  });
  return [...lowered, ...lowerConfiguration(application, valueFiles, planned)];
}
