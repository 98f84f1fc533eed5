import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a module', () => {
  const source = `use a::b::{self, c as d, e::*};
pub use crate::shop::Order;
extern crate serde as s;
mod cart;
pub mod inline {
    fn deep() {}
}

#[derive(Debug, Clone)]
#[serde(rename_all = "camelCase")]
pub struct Cart<T> {
    pub id: i32,
    #[serde(default)]
    total: T,
}

pub enum State {
    Open,
    Paid(i32),
    Gone { at: i32 },
}

pub trait Store: Send + Sync {
    const LIMIT: i32;
    type Key;
    fn save(&self);
    fn load(&self) {
        todo!("later")
    }
}

impl<T> Store for Cart<T> {
    fn save(&self) {
        unimplemented!()
    }
}

impl Cart<i32> {
    pub async fn new() -> Self {
        let local = 1;
        Cart { id: local, total: 2 }
    }
    const MAX: i32 = 1;
}

pub const NAME: &str = "shop";
static COUNT: i32 = 1;
type Alias = Vec<i32>;
macro_rules! shout {
    () => {};
}
// HACK: here
pub fn empty() {}
`

  test('definitions', async () => {
    expect(await definitions('src/cart.rs', source)).toEqual([
      '-module cart',
      'module inline',
      '-!function inline.deep',
      'class Cart @derive @serde < Debug Clone Store',
      'field Cart.id = i32',
      '-field Cart.total @serde = T',
      'enum State',
      'member State.Open',
      'member State.Paid = (i32)',
      'member State.Gone = { at: i32 }',
      'interface Store < Send Sync',
      'field Store.LIMIT = i32',
      'type Store.Key',
      'method Store.save',
      '!method Store.load',
      '-!method Cart.save',
      'method Cart.new',
      '-field Cart.MAX = 1',
      'variable NAME = "shop"',
      '-variable COUNT = 1',
      '-type Alias = Vec<i32>',
      '-function shout',
      '!function empty',
    ])
  })

  test('imports', async () => {
    expect(await imports('src/cart.rs', source)).toEqual([
      'a: b',
      'a::b: c as d',
      'a::b::e: *',
      'crate::shop: Order',
      'serde: * as s',
      'self: cart',
    ])
  })

  test('markers', async () => {
    expect((await read('src/cart.rs', source)).markers).toEqual([{ word: 'HACK', line: 52 }])
  })
})

test('tests of cargo test and rstest', async () => {
  const source = `#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(1, 1);
    }

    #[test]
    #[ignore = "slow"]
    fn ignored() {
        assert!(true);
    }

    #[tokio::test]
    async fn nothing() {}

    #[test]
    fn helped() {
        total(1);
    }

    #[test]
    #[should_panic]
    fn panics() {
        run();
    }

    #[rstest]
    #[case(1)]
    #[case(2)]
    fn many(#[case] a: i32) {
        assert!(a > 0);
    }

    fn total(a: i32) {
        assert!(a > 0);
    }
}
`
  expect(await tests('src/cart.rs', source)).toEqual([
    'tests > adds',
    'tests > ignored (skipped)',
    'tests > nothing (asserts nothing)',
    'tests > helped',
    'tests > panics',
    'tests > many x2',
  ])
})
