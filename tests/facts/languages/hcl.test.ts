import { describe, expect, test } from 'vitest'
import { definitions, imports } from '../read.ts'

describe('a module', () => {
  const source = `resource "aws_s3_bucket" "logs" {
  bucket = "x-\${var.a}"
}
variable "region" { default = "eu" }
module "vpc" {
  source = "./vpc"
}
locals {
  a = { b = 1 }
  c = "x"
}
output "o" { value = 1 }
`

  test('definitions', async () => {
    expect(await definitions('infra/main.tf', source)).toEqual([
      'variable aws_s3_bucket.logs',
      'variable variable.region',
      'module module.vpc',
      'variable local.a = { b = 1 }',
      'variable local.c = "x"',
      'variable output.o',
    ])
  })

  test('imports', async () => {
    expect(await imports('infra/main.tf', source)).toEqual(['./vpc: * as vpc'])
  })
})
