import type { Overview } from '../views/overview.ts'
import type { EmbeddedChart } from '../views/site-paths.ts'
import { drawDumbbell } from './dumbbell.ts'
import { standalone } from './standalone.ts'
import { drawTrend } from './trend.ts'
import { drawVerdictBar } from './verdict-bar.ts'

/** A chart of the overview as a picture of its own. */
export function drawEmbedded(chart: EmbeddedChart, { headline, areas, areasTitle, trend }: Overview): string {
  switch (chart) {
    case 'verdicts':
      return standalone(drawVerdictBar(headline.bar))
    case 'areas':
      return standalone(drawDumbbell(areasTitle, areas))
    case 'trend':
      return standalone(drawTrend(trend))
    default:
      return chart satisfies never
  }
}
