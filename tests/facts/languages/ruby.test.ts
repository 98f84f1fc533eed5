import { describe, expect, test } from 'vitest'
import { definitions, imports, read, tests } from '../read.ts'

describe('classes, a schema', () => {
  const source = `require 'rails'
require_relative "./x"
# TODO: z
module Admin
  class UsersController < ApplicationController
    include Foo
    before_action :auth, only: [:index]
    attr_accessor :name, :age
    has_many :posts
    ROLES = %w[admin user].freeze
    enum :status, { active: 0, done: 1 }
    enum role: [:a, :b]
    validates :x, presence: true
    scope :recent, -> { where(x: 1) }
    def index; end
    def self.build(a, b: 1) raise NotImplementedError, "x" end
    private
    def sec
      begin; x; rescue Exception => e; end
      foo rescue nil
    end
  end
end
class Shop
  def open?; true end
  def later
    raise 'not yet implemented'
  end
  protected def guarded; x; end
end
ActiveRecord::Schema.define do
  create_table "orders" do |t|
    t.string "name", null: false
    t.references :user
  end
end
`

  test('definitions', async () => {
    expect(await definitions('app/users_controller.rb', source)).toEqual([
      'module Admin',
      'class Admin.UsersController < ApplicationController Foo',
      'field UsersController.name = attr_accessor',
      'field UsersController.age = attr_accessor',
      'field UsersController.posts = has_many',
      'field UsersController.ROLES = %w[admin user].freeze #2',
      'enum UsersController.status',
      'member status.active = 0',
      'member status.done = 1',
      'enum UsersController.role',
      'member role.a',
      'member role.b',
      'method UsersController.recent',
      '!method UsersController.index',
      '!method UsersController.build',
      '-method UsersController.sec',
      'class Shop',
      'method Shop.open?',
      '!method Shop.later',
      '-method Shop.guarded',
      'class orders',
      'field orders.name = string',
      'field orders.user = references',
    ])
  })

  test('imports', async () => {
    expect(await imports('app/users_controller.rb', source)).toEqual(['rails: ', './x: '])
  })

  test('broadHandlers', async () => {
    expect((await read('app/users_controller.rb', source)).broadHandlers).toEqual([19])
  })

  test('markers', async () => {
    expect((await read('app/users_controller.rb', source)).markers).toEqual([{ word: 'TODO', line: 3 }])
  })
})

test('tests of RSpec and Minitest', async () => {
  const source = `RSpec.describe Foo do
  context 'x' do
    it 'does' do expect(1).to eq(1) end
    xit 'skip' do end
    it { is_expected.to be }
  end
end
class FooTest < Minitest::Test
  def test_a; assert true; end
  test "named" do assert_equal 1, 1 end
end
`
  expect(await tests('spec/foo_spec.rb', source)).toEqual([
    'Foo > x > does',
    'Foo > x > skip (skipped) (asserts nothing)',
    'Foo > x > ',
    'FooTest > test_a',
    'FooTest > named',
  ])
})
