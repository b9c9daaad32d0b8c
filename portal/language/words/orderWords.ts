/** The order of an examination: Chinese, English. */
export const orderWords = {
  order: {
    title: ['检测委托书', 'Order for an examination'],
    lead: [
      '由本申请预填。填写完整后下载委托书文件，交检测单位用于 heyan certify --order；一致性声明和声明所附的文件与它放在一起。',
      'Filled in from this application as far as it says. Once it is whole, download the file for the laboratory: heyan certify --order takes it, with the conformance statement and the documents of attestations beside it.',
    ],
    kept: [
      '所填内容随时保留在本浏览器中，不会上传保存。',
      'What you type is kept in this browser as you type it, and on no server.',
    ],
    unkept: [
      '本浏览器不允许保留所填内容：离开本页前请先下载。',
      'This browser keeps nothing: download before you leave the page.',
    ],
    download: ['核对并下载', 'Check and download'],
    downloaded: ['委托书填写完整，已下载 {name}', 'The order is whole; downloaded {name}'],
    unfinished: ['下载未填完的委托书', 'Download it unfinished'],
    restart: ['重新由申请预填', 'Begin anew from the application'],
    restartSure: ['将放弃已填写的内容。确定重新预填吗？', 'What you typed will be gone. Begin anew?'],
  },
  level: {
    core: ['核心符合', 'Core'],
    full: ['全面符合', 'Full'],
  },
} as const;
