import { phrases, type Words } from './words.ts'

export const ja: Words = {
  name: 'Japanese',
  decimal: '.',
  common: phrases('の, に, は, を, が, です, ます, した, する, と'),
  done: phrases(`
    完了, 完了済み, 完成, 実装済み, 実装完了, 対応済み, 対応, 動作確認済み, 動作, 利用可能, 公開済み, リリース済み, 修正済み, 解決済み, テスト済み, 検証済み, 確認済み, 合格, 達成,
    導入済み, 統合済み, 設定済み, 作成済み, 追加済み, 有効, 稼働中, 本番対応, 準備完了, 存在する, あり, はい, 済, 済み, 成功, 移行済み, 正常
  `),
  partial: phrases(`
    一部, 一部完了, 一部実装, 部分的, 部分対応, 一部対応, 不完全, 限定的, 最小限, 実験的, 試作, 仮実装, ほぼ完了, 未テスト, 未検証, 要確認, 要検証, のみ
  `),
  progress: phrases('進行中, 作業中, 開発中, 実装中, 対応中, 着手, 着手済み, レビュー中, 検討中'),
  open: phrases(
    '未着手, 未完了, 未対応予定, 予定, 計画中, 今後, 保留, 延期, 待ち, 残り, 将来, 提案中, 近日, 要対応, 未定, これから',
  ),
  absent: phrases(`
    未実装, 未対応, 存在しない, なし, 無し, 見つからない, 不足, 欠落, 非対応, 未サポート, 削除済み, 未設定, 未統合, 未作成, いいえ, 利用不可, 無い
  `),
  blocked: phrases('ブロック中, 失敗, 不具合, 故障, 重大, 却下, 動作しない, エラー'),
  nounStates: phrases('プロトタイプ'),
  legends: phrases('凡例, 記号, 記号の意味'),
  questions: phrases('何, なぜ, どう, どこ'),
  negations: phrases('未, 非, 無, 不, ない'),
  fillers: phrases('すべて, 全て, 全, 既に, 現在, 完全, 状況, 状態, 全体, まだ, も, が, は, を, の, 率'),
  measured: phrases('テスト済み, カバレッジ'),
  planned: phrases(`
    次のステップ, 今後の予定, 今後の課題, 今後, 予定, 計画, 推奨, 推奨事項, 提案, 残タスク, 残作業, 未完了, 目標, 受け入れ基準, 成功基準, ロードマップ, 要件, 短期, 中期, 長期, 改善案,
    マイルストーン, 課題
  `),
  purposes: phrases(`
    作成予定, 実装予定, 追加予定, 対応予定, 要作成, 要実装
  `),
  proposes: phrases(`
    提案, 推奨, 予定
  `),
  existing: phrases('現在, 既存, 現状'),
  planTitles: phrases(`
    実装計画, テスト計画, 設計書, 仕様書, 提案書, 計画書
  `),
  specifies: phrases('機能要件, 非機能要件, ユーザーストーリー'),
  wants: phrases('する必要, べき, 必要がある'),
  lacks: phrases(''),
  untested: phrases('未テスト, テストされていない'),
  without: phrases(''),
  checklists: phrases('チェックリスト, 基準, 目標, 手順'),
  passing: phrases('成功, 合格'),
  namings: phrases('命名規則'),
  examples: phrases('例'),
  periods: phrases('フェーズ, スプリント'),
  outcomes: phrases('を返す, になる'),
  vague: phrases('いくつか, その他'),
  levels: phrases('はい, いいえ, 必須, 任意, 対応, 非対応'),
  unsupported: phrases('いいえ, 非対応, なし'),
  historical: phrases('変更履歴, 更新履歴, 履歴, 以前, 旧, 従来, 改善前, 修正前, リリースノート, 作業ログ'),
  wrong: phrases('誤り, 不正確'),
  attributed: phrases('主張, 記載, によると, とされる, 称する'),
  evidence: phrases(`
    実装, 実装内容, 機能, 主な機能, 機能一覧, コンポーネント, 証拠, 完了, 完了項目, 成果, 成果物, 内容, 含む, モジュール, サービス, フィールド, メソッド, 作成ファイル, 変更ファイル, 範囲,
    現状, 設定, 実装済み
  `),
  meta: phrases(`
    注, 注意, 備考, 影響, 優先度, 工数, リスク, 担当, 担当者, 日付, 作成者, 期間, スケジュール, チーム, 予算, 理由, 方法, 前提, 前提条件, 例, 使い方, 使用方法, 参考, 関連,
    連絡先, ライセンス, 仮定, 問題, バージョン, 費用, 期限, 目次, 依存関係, 複雑度, 見積もり, 背景, はじめに, 概要, 目的, 結論, まとめ, 原因, 最終更新
  `),
  tasks: phrases(`
    作成, 追加, 実装, 構築, 導入, 設定, 統合, 有効化, 開発, 設計, 更新, 置換, 修正, 改善, 文書化, テスト, 検証, 移行, 削除, 接続, 最適化, 対応
  `),
  creates: phrases('作成, 追加, 実装, 構築, 導入, 開発, 設計'),
  brings: phrases(`
    作成, 追加, 実装, 構築, 統合, 設定, 対応, 開発
  `),
  prepositions: phrases('に, へ, で, から, の, を, による'),
  absentLeads: phrases('なし, 無し, 未, 不足'),
  reports: phrases('現状, 現在, 備考, 状態, 注記'),
  verdicts: phrases('結論, 判定'),
  stateNouns: phrases('状態, 進捗, ステータス'),
  made: phrases(`
    追加, 作成, 実装
  `),
  changed: phrases(`
    修正, 更新, 移行, 改善, 最適化
  `),
  removes: phrases('削除, 削除済み, 置き換え, 廃止'),
  uses: phrases('使用, 利用, 採用, ベース'),
  wired: phrases('登録済み, 統合済み, 接続済み, 有効化済み, 呼び出し, 組み込み済み, マウント済み'),
  approx: phrases('約, およそ, ほぼ, 程度, 推定'),
  atLeast: phrases('以上, 少なくとも, 超'),
  atMost: phrases('以下, 未満, 最大, 以内'),
  and: phrases('と, および, または, 、, や'),
  stops: phrases('の, に, は, が, を, で, と, や, 、, 。, （, ）, から, まで, および'),
  numerals: { 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
  capitalNouns: false,
  countsSingulars: true,
  counters: phrases('個, 件, つ, 本, 種類, 種, 枚, 項目'),
  units: {
    lines: phrases('行, コード行'),
    bytes: phrases('バイト'),
    files: phrases('ファイル'),
    tests: phrases('テスト, テストケース, 単体テスト'),
    percent: phrases('パーセント, ポイント'),
    endpoints: phrases('エンドポイント, api'),
  },
  outside: phrases('日, 週, 週間, 月, か月, ヶ月, 年, 時間, 分, 秒, 人, 円, ユーザー, 回, 倍, 文字, 名'),
  every: phrases('毎'),
  schedules: { 毎時: 60, 毎日: 1440, 毎週: 10080, 毎月: 43200, 毎分: 1 },
  roles: {
    file: phrases('ファイル, ファイルパス, パス, 場所, モジュール, 文書'),
    folder: phrases('ディレクトリ, フォルダ, パッケージ'),
    lines: phrases('行数, コード行数'),
    bytes: phrases('サイズ, ファイルサイズ'),
    files: phrases('ファイル数'),
    tests: phrases('テスト数, テスト'),
    coverage: phrases('カバレッジ, テストカバレッジ, 網羅率'),
    percent: phrases('割合, 進捗, 進捗率, 完了率'),
    status: phrases('状態, 状況, ステータス, 対応, 対応状況, 実装状況, 結果'),
    claimed: phrases('主張, 記載'),
    actual: phrases('実際, 実績, 現状, 修正後, 改善後'),
    target: phrases('目標, 目標値, 期待, 要件'),
    gap: phrases('差, 差分, 変化, 改善'),
    before: phrases('以前, 修正前, 改善前'),
    description: phrases('説明, 目的, 詳細, 機能, 概要, 内容, 役割'),
    method: phrases('メソッド, httpメソッド'),
    route: phrases('エンドポイント, ルート, url'),
    version: phrases('バージョン'),
    technology: phrases('技術, 技術スタック, ライブラリ, フレームワーク, ツール, 依存, 言語, データベース'),
    config: phrases('キー, 変数, 環境変数, 設定, パラメータ'),
    command: phrases('コマンド'),
    symbol: phrases('クラス, 関数, インターフェース, 型, モデル, コンポーネント, サービス'),
    total: phrases('合計, 総計, 小計, 計'),
    count: phrases('数, 個数, 件数, 値'),
    number: phrases('番号, 項番, フェーズ, タスク, ステップ'),
    meta: phrases('優先度, 担当, 担当者, 工数, 費用, 日付, 期限, 備考, リスク, 影響, 作成者, 期間, コメント, 見積もり'),
  },
}
