import { phrases, type Words } from './words.ts'

export const id: Words = {
  name: 'Indonesian',
  decimal: ',',
  common: phrases(`
    dan, yang, untuk, dengan, dari, ini, di, ke, sudah, belum, tidak, pada, atau, akan, semua, adalah, oleh, bisa
  `),
  done: phrases(`
    selesai, sudah selesai, telah selesai, lengkap, sudah lengkap, sudah ada, ada, tersedia, sudah tersedia,
    sudah dibuat, dibuat, telah dibuat, sudah diimplementasikan, diimplementasikan, terimplementasi,
    sudah diimplementasi, sudah dikerjakan, berhasil, berfungsi, berjalan, sudah berjalan, didukung, mendukung,
    aktif, siap, siap produksi, siap pakai, siap digunakan, terintegrasi, sudah terintegrasi, terkonfigurasi,
    sudah dikonfigurasi, terpasang, terhubung, terdaftar, diperbaiki, sudah diperbaiki, ditambahkan,
    sudah ditambahkan, diuji, teruji, sudah diuji, lulus, lolos, terverifikasi, diverifikasi, tercapai, terpenuhi,
    sesuai, dirilis, rampung, tuntas, ya, sempurna, stabil, dimigrasikan, sudah, beres, produksi
  `),
  partial: phrases(`
    sebagian, parsial, sebagian selesai, belum lengkap, belum sempurna, tidak lengkap, terbatas, perlu verifikasi,
    perlu diverifikasi, perlu diuji, belum diuji, belum teruji, hampir selesai, sebagian besar, dasar, placeholder,
    percobaan, eksperimental, perlu perbaikan, perlu peningkatan, hanya
  `),
  progress: phrases(`
    sedang dikerjakan, dalam proses, dalam pengerjaan, dalam pengembangan, sedang berjalan, sedang berlangsung,
    berlangsung, proses, sedang dikembangkan, on progress, sedang
  `),
  open: phrases(`
    belum, belum dimulai, belum selesai, belum dikerjakan, tertunda, ditunda, direncanakan, rencana, akan datang,
    menunggu, perlu dibuat, perlu ditambahkan, perlu, nanti, dijadwalkan, diusulkan, segera, terbuka, akan dibuat
  `),
  absent: phrases(`
    tidak ada, belum ada, tidak ditemukan, hilang, belum dibuat, belum diimplementasikan, belum diimplementasi,
    tidak diimplementasikan, tidak tersedia, belum tersedia, tidak didukung, belum didukung, tidak, dihapus,
    tidak terdaftar, belum terintegrasi, belum terhubung, belum dikonfigurasi, kurang, tanpa, tidak mendukung
  `),
  blocked: phrases(`
    gagal, terblokir, terhambat, rusak, kritis, ditolak, tidak berfungsi, tidak berjalan, bermasalah, error
  `),
  nounStates: phrases('prototipe, dukungan'),
  legends: phrases('legenda, keterangan, keterangan status, simbol, legenda status'),
  questions: phrases('apa, apa yang, apa saja, bagaimana, mengapa, kenapa, dimana, siapa, kapan'),
  negations: phrases('tidak, belum, bukan, tanpa, tak, jangan'),
  fillers: phrases(`
    sudah, telah, semua, saat ini, sekarang, masih, juga, dan, tetapi, tapi, penuh, sepenuhnya, sangat, status,
    secara, keseluruhan, dengan, baik, yang, total, lagi
  `),
  measured: phrases('diuji, cakupan, cakupan tes, lebih cepat'),
  planned: phrases(`
    langkah selanjutnya, langkah berikutnya, selanjutnya, rekomendasi, saran, rencana, rencana pengembangan,
    perencanaan, akan datang, target, tujuan, sasaran, kriteria keberhasilan, kriteria penerimaan, yang belum, prioritas tinggi, prioritas sedang, prioritas menengah, prioritas rendah, panduan, konvensi,
    yang belum selesai, yang belum dibuat, belum selesai, yang perlu dikerjakan, perlu diperbaiki, perlu perbaikan,
    pekerjaan tersisa, sisa pekerjaan, pengembangan selanjutnya, peningkatan, kebutuhan, persyaratan,
    tindak lanjut, jangka pendek, jangka menengah, jangka panjang, roadmap, daftar tugas, usulan, belum dikerjakan
  `),
  purposes: phrases(`
    akan dibuat, yang perlu dibuat, perlu dibuat, akan ditambahkan, perlu ditambahkan, perlu diimplementasikan,
    akan dikembangkan
  `),
  proposes: phrases(`
    usulan, rekomendasi, rencana, saran, saran fitur
  `),
  existing: phrases('saat ini, yang ada, sudah ada'),
  planTitles: phrases(`
    rencana implementasi, rencana pengembangan, rencana pengujian, spesifikasi, proposal, dokumen desain, strategi
  `),
  specifies: phrases(
    'kebutuhan fungsional, kebutuhan non-fungsional, persyaratan fungsional, cerita pengguna, user stories',
  ),
  wants: phrases('harus, perlu, sebaiknya'),
  lacks: phrases('tanpa, tidak ada'),
  untested: phrases('belum diuji, tidak diuji'),
  without: phrases('tanpa'),
  checklists: phrases('daftar, kriteria, tugas, tujuan, langkah'),
  passing: phrases('lulus, berhasil'),
  namings: phrases('konvensi penamaan, penamaan'),
  examples: phrases('contoh'),
  periods: phrases('minggu, fase, tahap, sprint'),
  outcomes: phrases('mengembalikan, menghasilkan, menyebabkan, ditolak'),
  vague: phrases('beberapa, berbagai, banyak, lainnya, jika, bila, ketika'),
  levels: phrases('ya, tidak, wajib, opsional, didukung, tidak didukung'),
  unsupported: phrases('tidak, tidak ada, tidak didukung'),
  historical: phrases(`
    riwayat, riwayat perubahan, catatan perubahan, sejarah, sebelumnya, dulu, lama, sebelum, arsip, log perubahan,
    catatan rilis, awal, masalah, penyebab
  `),
  wrong: phrases('salah, keliru, tidak akurat'),
  attributed: phrases('diklaim, klaim, menurut, katanya, dinyatakan, disebutkan, konon'),
  evidence: phrases(`
    implementasi, fitur, fitur utama, fitur-fitur, komponen, bukti, yang sudah selesai, yang sudah dikerjakan,
    yang sudah dibuat, sudah selesai, sudah dibuat, sudah diimplementasikan, fitur yang sudah diimplementasikan,
    hasil, ringkasan pekerjaan, mencakup, termasuk, meliputi, mendukung, modul, layanan, isi, cakupan, file baru,
    file yang dibuat, file yang diubah, file dibuat, pencapaian, kondisi saat ini, status saat ini, fungsi, metode,
    kolom, field, konfigurasi, perbaikan yang sudah dilakukan, deskripsi implementasi
  `),
  meta: phrases(`
    kelebihan, kekurangan, cara kerja, catatan, keterangan, dampak, prioritas, upaya, risiko, penanggung jawab, pic, tanggal, penulis, durasi, waktu,
    jadwal, tim, sumber daya, anggaran, alasan, metodologi, prasyarat, contoh, penggunaan, cara penggunaan,
    cara pakai, referensi, terkait, kontak, lisensi, asumsi, masalah, versi, cabang, biaya, tenggat, batas waktu,
    daftar isi, legenda, ketergantungan, kompleksitas, estimasi, latar belakang, pendahuluan, kesimpulan,
    ringkasan, tujuan dokumen, penyebab, manfaat, terakhir diperbarui, tanggal update, solusi
  `),
  tasks: phrases(`
    buat, membuat, tambah, tambahkan, menambahkan, implementasi, implementasikan, bangun, tulis, integrasikan,
    integrasi, konfigurasi, pasang, aktifkan, kembangkan, perbarui, perbaiki, ubah, ganti, tingkatkan, uji,
    verifikasi, pastikan, hapus, migrasi, migrasikan, hubungkan, daftarkan, optimasi, optimalkan, dokumentasikan,
    lengkapi, selesaikan, siapkan
  `),
  creates: phrases(`
    buat, membuat, tambah, tambahkan, menambahkan, implementasi, implementasikan, bangun, tulis, kembangkan, siapkan
  `),
  brings: phrases(`
    buat, membuat, tambah, tambahkan, menambahkan, implementasi, implementasikan, bangun, integrasi, integrasikan, konfigurasi, aktifkan, kembangkan
  `),
  prepositions: phrases(`
    di, ke, untuk, dari, dengan, pada, oleh, melalui, menggunakan, dalam, sebagai, per, via, lihat
  `),
  absentLeads: phrases('tidak ada, belum ada, tanpa, kurang, hilang'),
  reports: phrases('saat ini, status, catatan, kondisi, ringkasan'),
  verdicts: phrases('kesimpulan, putusan'),
  stateNouns: phrases('status, progres, kemajuan'),
  made: phrases(`
    ditambahkan, dibuat, diimplementasikan, diintegrasikan
  `),
  changed: phrases(`
    diperbaiki, diperbarui, dimigrasikan, ditingkatkan, dioptimalkan
  `),
  removes: phrases('dihapus, diganti, dibuang, diubah namanya'),
  uses: phrases('menggunakan, memakai, berbasis, dibangun dengan, ditulis dalam'),
  wired: phrases(`
    terdaftar, terhubung, terintegrasi, terpasang, diaktifkan, dipanggil, diimpor, terjadwal, didaftarkan,
    dijadwalkan, sudah terhubung
  `),
  approx: phrases('sekitar, kira-kira, kurang lebih, hampir, perkiraan, ±'),
  atLeast: phrases('lebih dari, minimal, setidaknya, paling sedikit, di atas'),
  atMost: phrases('kurang dari, maksimal, paling banyak, hingga, sampai, di bawah'),
  and: phrases('dan, atau, serta'),
  stops: phrases(`
    di, ke, untuk, dari, dengan, pada, dan, atau, yang, oleh, adalah, sudah, belum, tidak, telah, akan, dalam,
    melalui, menggunakan, serta, termasuk, total, saja, lagi, per, baru, lengkap, siap
  `),
  numerals: { nol: 0, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10 },
  capitalNouns: false,
  countsSingulars: true,
  counters: phrases('buah, unit, macam, jenis'),
  units: {
    lines: phrases('baris, baris kode, baris code'),
    bytes: phrases('byte, bytes'),
    files: phrases('file, berkas, files'),
    tests: phrases('tes, test, pengujian, uji, test case, kasus uji, unit test, tests'),
    percent: phrases('persen'),
    endpoints: phrases('endpoint, endpoints, rute, api endpoint, titik akhir'),
  },
  outside: phrases(`
    hari, minggu, bulan, tahun, jam, menit, detik, orang, pengguna, rupiah, kali, karakter, fase, tahap, sprint,
    sesi, pengembang
  `),
  every: phrases('setiap, tiap'),
  schedules: {
    'setiap jam': 60,
    'setiap hari': 1440,
    harian: 1440,
    'setiap minggu': 10080,
    mingguan: 10080,
    bulanan: 43200,
    'setiap bulan': 43200,
    'setiap menit': 1,
  },
  roles: {
    file: phrases(`
      file, berkas, lokasi, lokasi file, path, nama file, sumber, modul, skrip, dokumen, file test
    `),
    folder: phrases('direktori, folder, paket'),
    lines: phrases('baris, jumlah baris, baris kode'),
    bytes: phrases('ukuran, ukuran file'),
    files: phrases('jumlah file, jumlah berkas'),
    tests: phrases('jumlah test, jumlah tes, test, tes, pengujian, test baru'),
    coverage: phrases('cakupan, cakupan test, cakupan tes, cakupan kode, coverage'),
    percent: phrases('persen, persentase, progres, kemajuan, kelengkapan, tingkat penyelesaian'),
    status: phrases('status, kondisi, hasil, didukung, selesai, tersedia, keadaan, implementasi'),
    claimed: phrases('klaim, diklaim, dinyatakan'),
    actual: phrases('aktual, kenyataan, sebenarnya, sesudah, setelah, realisasi'),
    target: phrases('target, sasaran, harapan, kebutuhan, rencana'),
    gap: phrases('selisih, kesenjangan, perubahan, perbedaan'),
    before: phrases('sebelum, sebelumnya, lama'),
    description: phrases(`
      deskripsi, keterangan, penjelasan, fungsi, kegunaan, detail, rincian, tujuan, fitur, isi,
      deskripsi implementasi, lingkup
    `),
    method: phrases('metode, metode http'),
    route: phrases('endpoint, rute, url, alamat, api, route'),
    version: phrases('versi'),
    technology: phrases('teknologi, pustaka, library, framework, alat, bahasa, basis data, dependensi'),
    config: phrases('kunci, variabel, variabel lingkungan, pengaturan, parameter, konfigurasi, opsi'),
    command: phrases('perintah, command'),
    symbol: phrases('kelas, fungsi, antarmuka, model, komponen, controller, metode, layanan'),
    total: phrases('total, jumlah, jumlah total, subtotal, keseluruhan'),
    count: phrases('jumlah, banyaknya, nilai'),
    number: phrases('no, no., nomor, fase, tahap, langkah, sprint'),
    meta: phrases(`
      prioritas, upaya, penanggung jawab, pic, biaya, tanggal, tenggat, catatan, risiko, dampak, penulis, bobot,
      durasi, waktu, estimasi, mulai, aksi
    `),
  },
}
