import { describe, expect, test } from 'vitest'
import { mounts, routes } from '../read.ts'

describe('Django and Django REST framework', () => {
  const source = `from django.urls import include, path, re_path
from rest_framework import routers, viewsets

from . import views

router = routers.DefaultRouter()
router.register(r"users", UserViewSet)

urlpatterns = [
    path("", views.home),
    path("users/<int:pk>/", views.UserDetail.as_view(), name="user"),
    re_path(r"^archive/(?P<year>[0-9]{4})/$", views.archive),
    path("shop/", include("shop.urls")),
    path("api/", include(router.urls)),
    path("blog/", include(("blog.urls", "blog"))),
    path("admin/", admin.site.urls),
]


class UserViewSet(viewsets.ReadOnlyModelViewSet):
    @action(detail=True, methods=["post"], url_path="set-password")
    def set_password(self, request, pk=None):
        pass

    def destroy(self, request, pk=None):
        pass
`

  test('routes', async () => {
    expect(await routes('shop/urls.py', source)).toEqual([
      'ANY  on urlpatterns by views.home',
      'ANY /users/{pk} on urlpatterns by views.UserDetail',
      'ANY /archive/{year} on urlpatterns by views.archive',
      'GET  on UserViewSet by list',
      'GET /{pk} on UserViewSet by retrieve',
      'POST /{pk}/set-password on UserViewSet by set_password',
      'DELETE /{pk} on UserViewSet by destroy',
    ])
  })

  test('mounts', async () => {
    expect(await mounts('shop/urls.py', source)).toEqual([
      'router + /users -> UserViewSet',
      'urlpatterns + /shop -> urlpatterns:shop.urls',
      'urlpatterns + /api -> router',
      'urlpatterns + /blog -> urlpatterns:blog.urls',
    ])
  })
})
