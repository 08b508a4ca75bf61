import type { PushTexts } from './en';

const zh: PushTexts = {
  about: (system) =>
    `请在 ${system} 设置发票文件发送目标的位置填入以下值，然后连接：第一个文件可以稍后到达。`,
  once: '密码仅在此处显示这一次。',
  values: {
    host: '主机',
    port: '端口',
    username: '用户名',
    password: '密码',
    folder: '文件夹',
    host_key_fingerprint: '主机密钥指纹',
  },
  preparing: '正在准备接收文件的位置',
  waiting: {
    title: '等待第一个文件',
    status: '等待中',
    text: (system, organization) =>
      `${system} 的文件到达后，${organization} 会读取它们。在 ${system} 中设置好发送目标后，这里就无需再做任何事。`,
    why: '尚未收到文件。第一个文件到达即表示一切正常。',
  },
  expired: (system) => ({
    title: '这些值已失效',
    text: `这里是新的值。请在 ${system} 中用它们替换旧值，然后连接。`,
  }),
};

export default zh;
