import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { root } from '../processes.ts';
import { apply, type Mutant } from './mutant.ts';

/** Names that a mutant leaves unused, and code that it makes unreachable: nobody who broke the rule by hand would leave them. */
const leftovers = new Set([2367, 6133, 6138, 6192, 6196, 6198, 6199, 7027]);

/** Says whether the compiler notices a mutant in the file that it is in. */
export function createCompiler(): (mutant: Mutant) => boolean {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const names = ts.sys.readDirectory(resolve(root, 'src'), ['.ts']);
  let mutated: { readonly name: string; readonly text: string } | undefined;
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => names,
    getScriptVersion: (name) => (name === mutated?.name ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const text = name === mutated?.name ? mutated.text : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
  });
  return (mutant) => {
    const name = resolve(root, mutant.file);
    version += 1;
    mutated = { name, text: apply(mutant, readFileSync(name, 'utf8')) };
    return [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)].some(({ code }) => !leftovers.has(code));
  };
}
