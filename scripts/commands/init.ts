import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { UserError } from '../../src/errors.ts'
import { defineCommand } from '../cli/command.ts'
import { examineOne } from '../cli/examine-one.ts'
import { COLLECT, STATE } from '../cli/options.ts'
import { openProject } from '../cli/projects.ts'
import { sampleConfiguration } from '../cli/sample-configuration.ts'

export const init = defineCommand({
  name: 'init',
  about: 'Write a commented asbuilt.yaml from what is found in the repository.',
  options: { repo: STATE.repo, replace: { ...COLLECT.replace, about: 'write over an asbuilt.yaml that is there' } },
  examples: ['asbuilt init', 'asbuilt init --repo ../shop'],
  async run({ values, terminal }) {
    const { repository, configuration } = await openProject(values.replace ? { ...values, ref: [] } : values)
    if (repository.bare)
      throw new UserError(
        `${repository.path} has no work tree to write into`,
        'give the folder of a work tree with --repo',
        { exit: 3 },
      )
    const { documents } = await examineOne({ ...values, worktree: true }, terminal)
    const tags = await repository.tags()
    const file = join(repository.path, 'asbuilt.yaml')
    const text = sampleConfiguration({
      name: configuration.name ?? repository.name,
      host: await repository.host(),
      documents: documents.map(({ path, readings }) => ({ path, claims: readings.length })),
      tags: tags.map(({ name }) => name),
    })
    await writeFile(file, text, { flag: values.replace ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST')
        throw new UserError(`${relative('.', file)} is there already`, 'edit it, or write it anew with --replace')
      throw new UserError(`${file} cannot be written (${error.code})`, 'check the permissions of its folder', {
        exit: 3,
      })
    })
    repository.close()
    terminal.print(relative('.', file) || file)
    terminal.say(`${documents.length} documents were found. Edit the file, then run "asbuilt".`)
    return 0
  },
})
