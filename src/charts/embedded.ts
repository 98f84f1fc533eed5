import type { ChartView } from '../views/embedded-chart.ts'
import { drawCoverage } from './coverage.ts'
import { drawDumbbell } from './dumbbell.ts'
import { drawHeatMap } from './heat-map.ts'
import { drawHistogram } from './histogram.ts'
import { standalone } from './standalone.ts'
import { chart, text } from './svg.ts'
import { drawTreeMap } from './tree-map.ts'
import { drawTrend } from './trend.ts'
import { drawVerdictBar } from './verdict-bar.ts'

/** A chart as a picture of its own; where there is too little to draw, it says so. */
export function drawEmbedded(view: ChartView, nothing: string): string {
  return standalone(drawn(view) ?? chart('none', nothing, 40, text(nothing, { class: 'tick', x: 0, y: 24 })))
}

function drawn(shown: ChartView): string | undefined {
  switch (shown.chart) {
    case 'verdicts':
      return drawVerdictBar(shown.view)
    case 'areas':
      return drawDumbbell(shown.view.title, shown.view.rows)
    case 'trend':
      return drawTrend(shown.view)
    case 'releases':
      return shown.view && drawHeatMap(shown.view)
    case 'sizes':
      return shown.view && drawHistogram(shown.view)
    case 'folders':
      return shown.view && drawTreeMap(shown.view)
    case 'coverage':
      return shown.view && drawCoverage(shown.view)
    default:
      return shown satisfies never
  }
}
