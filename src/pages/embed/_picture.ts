import { drawCard } from '../../charts/card.ts'
import { drawEmbedded } from '../../charts/embedded.ts'
import { drawNumberLines } from '../../charts/number-lines.ts'
import { standalone } from '../../charts/standalone.ts'
import { cardOf, chartView } from '../../views/embedded-chart.ts'
import { metricPage } from '../../views/metrics.ts'

interface Picture {
  readonly svg: string
  /** Pixels of its PNG for one of its own: two for what is read, one for the card, whose size networks prescribe. */
  readonly zoom: 1 | 2
}

/** The picture that stands at an address, whatever its format. */
export function pictureAt({ content, target, place }: App.Locals): Picture | undefined {
  switch (target?.page) {
    case 'card':
      return { svg: drawCard(cardOf(target.project, place)), zoom: 1 }
    case 'chart':
      return { svg: drawEmbedded(chartView(target.project, target.chart, place), place.words.embed.tooLittle), zoom: 2 }
    case 'metric-chart':
      return {
        svg: standalone(drawNumberLines(metricPage(content, target.project, target.metric, place).lines)),
        zoom: 2,
      }
    default:
      return undefined
  }
}
