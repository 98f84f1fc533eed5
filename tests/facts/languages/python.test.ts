import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('a module', () => {
  const source = `"""Orders."""
from dataclasses import dataclass
from enum import Enum
import os.path as paths, json
from . import models as m
from ..core.db import Base, session as db
from plugins import *

LIMIT = 10
first, second = 1, 2
STATES = ["open", "paid"]


class State(str, Enum):
    OPEN = "open"
    PAID = "paid"
    _hidden = 1

    def label(self):
        return self.value.title()


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    total = Column(Numeric(10, 2))
    note: str

    def __init__(self, total):
        self.total = total
        self.lines = []

    @property
    def paid(self) -> bool:
        return True

    async def cancel(self):
        raise NotImplementedError("later")

    def _audit(self):
        ...


@dataclass(frozen=True)
class Line(Generic[T], metaclass=Meta):
    sku: str = "x"


class Empty:
    """Nothing yet."""


class OrderError(Exception):
    pass


class Port(Protocol):
    def send(self): ...


@app.task(bind=True)
@retry
def ship(order):
    def inner():
        """Nothing."""

    local = 1
    return inner


def todo():
    # TODO: everything
    pass


def loader():
    importlib.import_module("plugins.extra")


type Alias = list[int]
`

  test('definitions', async () => {
    expect(await definitions('app/orders.py', source)).toEqual([
      'variable LIMIT = 10',
      'variable first',
      'variable second',
      'variable STATES = ["open", "paid"] #2',
      'enum State < str Enum',
      'member State.OPEN = "open"',
      'member State.PAID = "paid"',
      '-field State._hidden = 1',
      'method State.label',
      'class Order < Base',
      '-field Order.__tablename__ = "orders"',
      'field Order.id = mapped_column(primary_key=True)',
      'field Order.total = Column(Numeric(10, 2))',
      'field Order.note = str',
      '-method Order.__init__',
      'field Order.total = total',
      'field Order.lines = [] #0',
      'method Order.paid @property = True',
      '!method Order.cancel',
      '-!method Order._audit',
      'class Line @dataclass < Generic',
      'field Line.sku = "x"',
      '!class Empty',
      'class OrderError < Exception',
      'class Port < Protocol',
      'method Port.send',
      'function ship @app.task @retry',
      '!function ship.inner',
      '!function todo',
      'function loader',
      'type Alias',
    ])
  })

  test('imports', async () => {
    expect(await imports('app/orders.py', source)).toEqual([
      'dataclasses: dataclass',
      'enum: Enum',
      'os.path: * as paths',
      'json: * as json',
      '.: models as m',
      '..core.db: Base, session as db',
      'plugins: *',
      'plugins.extra: ',
    ])
  })

  test('markers', async () => {
    expect((await read('app/orders.py', source)).markers).toEqual([{ word: 'TODO', line: 72 }])
  })

  test('strings', async () => {
    expect((await read('app/orders.py', source)).strings).toEqual([
      'later',
      'open',
      'orders',
      'paid',
      'plugins.extra',
      'x',
    ])
  })
})

test('tests of pytest and unittest', async () => {
  const source = `import pytest
import unittest


@pytest.fixture
def test_client():
    return 1


def test_plain():
    assert 1


@pytest.mark.skip(reason="slow")
def test_skipped():
    assert 1


@pytest.mark.skipif(True, reason="sometimes")
def test_conditional():
    check_it()


@pytest.mark.parametrize("a", [1, 2, 3])
@pytest.mark.parametrize("b", ["x", "y"])
def test_many(a, b):
    with pytest.raises(ValueError):
        call(a)


def test_through_helper():
    compare_all(1)


def compare_all(x):
    assert x


def test_nothing():
    call()


def test_begins_with_skip():
    """Why."""
    pytest.skip("later")


class TestOrders:
    async def test_async(self, client):
        client.get("/x").status_code

    def helper(self):
        def test_inner():
            assert 1


class OrderCase(unittest.TestCase):
    def test_total(self):
        self.assertEqual(1, 1)

    @unittest.skip("no")
    def test_off(self):
        self.fail()


class Plain:
    def test_not_collected(self):
        assert 1
`
  expect(await tests('tests/test_orders.py', source)).toEqual([
    'test_plain',
    'test_skipped (skipped)',
    'test_conditional',
    'test_many x6',
    'test_through_helper',
    'test_nothing (asserts nothing)',
    'test_begins_with_skip (skipped) (asserts nothing)',
    'TestOrders > test_async (asserts nothing)',
    'OrderCase > test_total',
    'OrderCase > test_off (skipped)',
  ])
})
