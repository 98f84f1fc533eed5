import { phrases, type Words } from './words.ts'

export const tr: Words = {
  name: 'Turkish',
  decimal: ',',
  common: phrases(
    've, bir, ile, için, bu, olarak, olan, değil, da, de, veya, daha, sonra, tüm, yok, var, henüz, üzerinde',
  ),
  done: phrases(`
    tamamlandı, tamam, bitti, eklendi, teslim edildi, uygulandı, gerçekleştirildi, hazır, çalışıyor, mevcut, var, doğrulandı,
    yayınlandı, destekleniyor, aktif, düzeltildi, çözüldü, oluşturuldu, yapıldı, evet, geçti, güncel, yapılandırıldı,
    entegre edildi, test edildi
  `),
  partial: phrases('kısmen, kısmi, eksik, sınırlı, temel, deneysel, taslak, doğrulanmadı, test edilmedi'),
  progress: phrases('devam ediyor, sürüyor, üzerinde çalışılıyor, geliştiriliyor, yapılıyor'),
  open: phrases(
    'bekliyor, beklemede, planlandı, planlanıyor, yapılacak, başlanmadı, henüz başlanmadı, ertelendi, gerekli, ileride',
  ),
  absent: phrases(
    'yok, bulunamadı, mevcut değil, desteklenmiyor, uygulanmadı, eklenmedi, hayır, kaldırıldı, silindi, kapsamda değil',
  ),
  blocked: phrases('engellendi, başarısız, bozuk, hatalı, çalışmıyor'),
  nounStates: phrases('prototip, taslak'),
  legends: phrases('açıklamalar, lejant, semboller, gösterim'),
  questions: phrases('ne, neler, nasıl, neden, kim, nerede'),
  negations: phrases('değil, henüz değil, asla'),
  fillers: phrases('tüm, tamamen, şu an, halen, artık, durumu, durum, genel, ve, ile, çok'),
  measured: phrases('test edildi, kapsama, daha hızlı'),
  planned: phrases(`
    sıradaki işler, sonraki adımlar, yapılacaklar, planlananlar, plan, yol haritası, gelecek, öneriler, hedefler, hedef,
    bekleyen işler, kalan işler
  `),
  purposes: phrases(`
    oluşturulacak, eklenecek, geliştirilecek, yapılacak, uygulanacak, yazılacak
  `),
  proposes: phrases(`
    önerilen, planlanan, gelecek
  `),
  existing: phrases('mevcut, şu anki'),
  planTitles: phrases(`
    planı, uygulama planı, test planı, öneri, şartname, tasarım belgesi, strateji
  `),
  specifies: phrases('fonksiyonel gereksinimler, işlevsel gereksinimler, kullanıcı hikayeleri'),
  wants: phrases('gerekir, gerekiyor, olmalı, yapılmalı'),
  lacks: phrases(''),
  untested: phrases('test edilmedi, test edilmemiş'),
  without: phrases(''),
  checklists: phrases('kontrol listesi, kriterler, kriterleri, görevler, hedefler, adımlar'),
  passing: phrases('geçti, başarılı'),
  namings: phrases('adlandırma, adlandırma kuralları'),
  examples: phrases('örnek, örnekler'),
  periods: phrases('hafta, aşama, faz, sprint'),
  outcomes: phrases('döndürür, neden olur, üretir'),
  vague: phrases('bazı, birkaç, çeşitli, diğer, eğer'),
  levels: phrases('evet, hayır, zorunlu, isteğe bağlı, destekleniyor, desteklenmiyor'),
  unsupported: phrases('hayır, yok, desteklenmiyor'),
  historical: phrases('değişiklik günlüğü, geçmiş, önceki, önce, sürüm notları, tarihçe'),
  wrong: phrases('yanlış, hatalı, yanıltıcı'),
  attributed: phrases('iddia, iddia edilen, iddia ediliyor, göre, belirtilen'),
  evidence: phrases(`
    tamamlananlar, tamamlanan, yapılanlar, özellikler, uygulama, uygulananlar, bileşenler, mevcut durum, teslim edilenler,
    eklenenler, testler, yetenekler, kapsam, modüller
  `),
  meta: phrases(`
    not, notlar, riskler, risk, öncelik, süre, tarih, sahip, sorumlu, ekip, kaynaklar, blocker'lar, sorunlar, sorun, giriş,
    amaç, kullanım, lisans, commit / push durumu
  `),
  tasks: phrases('ekle, oluştur, uygula, yaz, düzelt, güncelle, yapılandır, kur, geliştir, test et, belgele, kaldır'),
  creates: phrases('ekle, oluştur, uygula, yaz, kur, geliştir'),
  brings: phrases('ekle, oluştur, uygula, yaz, kur, geliştir, yapılandır, entegre et'),
  prepositions: phrases('için, içinde, ile, üzerinde'),
  absentLeads: phrases('hiçbir'),
  reports: phrases('durum, mevcut durum, not, açıklama, sonuç'),
  verdicts: phrases('sonuç, karar, değerlendirme'),
  stateNouns: phrases('durum, durumu, ilerleme'),
  made: phrases('eklendi, oluşturuldu'),
  changed: phrases('düzeltildi, güncellendi, iyileştirildi, taşındı'),
  removes: phrases('kaldırıldı, silindi, değiştirildi'),
  uses: phrases('kullanır, kullanıyor, kullanarak, tabanlı'),
  wired: phrases('bağlandı, kaydedildi, entegre edildi'),
  approx: phrases('yaklaşık, civarında, takriben'),
  atLeast: phrases('en az, üzerinde, fazla'),
  atMost: phrases('en fazla, altında, kadar'),
  and: phrases('ve, veya'),
  stops: phrases('ve, ile, için, olarak, da, de, içinde, üzerinde'),
  numerals: { iki: 2, üç: 3, dört: 4, beş: 5, altı: 6, yedi: 7, sekiz: 8, dokuz: 9, on: 10 },
  capitalNouns: false,
  countsSingulars: true,
  counters: phrases('adet, tane'),
  units: {
    lines: phrases('satır, satır kod'),
    files: phrases('dosya, dosyalar'),
    tests: phrases('test, testler'),
    endpoints: phrases('endpoint, uç nokta'),
  },
  outside: phrases('gün, hafta, ay, yıl, saat, dakika, saniye, kişi, geliştirici, faz, aşama, kat'),
  every: phrases('her'),
  schedules: { saatlik: 60, günlük: 1440, haftalık: 10080, aylık: 43200 },
  roles: {
    file: phrases('dosya, dosyalar, yol, konum'),
    folder: phrases('klasör, dizin'),
    lines: phrases('satır, satır sayısı'),
    tests: phrases('testler, test sayısı'),
    coverage: phrases('kapsama, test kapsamı'),
    status: phrases('durum, destek, tamamlandı'),
    target: phrases('hedef, beklenen'),
    description: phrases('açıklama, amaç, görev'),
    technology: phrases('teknoloji, teknolojiler, kütüphane, araç, araçlar'),
    version: phrases('sürüm, versiyon'),
    command: phrases('komut, komutlar'),
    total: phrases('toplam, genel toplam'),
    number: phrases('no, sıra'),
    meta: phrases('öncelik, sorumlu, süre, tarih, notlar'),
  },
}
