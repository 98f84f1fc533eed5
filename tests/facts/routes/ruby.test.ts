import { expect, test } from 'vitest'
import { routes } from '../read.ts'

test('Rails', async () => {
  const source = `Rails.application.routes.draw do
  root 'home#index'
  get '/a', to: 'a#b'
  post 'b/:id' => 'b#c'
  resources :users, only: [:index, :show] do
    member { post :ban }
    collection do get :search end
    resources :posts
  end
  namespace :api do scope '/v1' do resource :profile, except: [:destroy]; end end
  match '/m', via: [:get, :post], to: 'm#m'
  mount Sidekiq::Web => '/sidekiq'
  devise_for :users
end
`
  expect(await routes('config/routes.rb', source)).toEqual([
    'GET / on routes by home#index',
    'GET /a on routes by a#b',
    'POST /b/{id} on routes by b#c',
    'GET /users on routes by users#index',
    'GET /users/{id} on routes by users#show',
    'POST /users/{id}/ban on routes',
    'GET /users/search on routes',
    'GET /users/{user_id}/posts on routes by posts#index',
    'POST /users/{user_id}/posts on routes by posts#create',
    'GET /users/{user_id}/posts/new on routes by posts#new',
    'GET /users/{user_id}/posts/{id}/edit on routes by posts#edit',
    'GET /users/{user_id}/posts/{id} on routes by posts#show',
    'PATCH /users/{user_id}/posts/{id} on routes by posts#update',
    'PUT /users/{user_id}/posts/{id} on routes by posts#update',
    'DELETE /users/{user_id}/posts/{id} on routes by posts#destroy',
    'POST /api/v1/profile on routes by profile#create',
    'GET /api/v1/profile/new on routes by profile#new',
    'GET /api/v1/profile/edit on routes by profile#edit',
    'GET /api/v1/profile on routes by profile#show',
    'PATCH /api/v1/profile on routes by profile#update',
    'PUT /api/v1/profile on routes by profile#update',
    'GET /m on routes by m#m',
    'POST /m on routes by m#m',
  ])
})
